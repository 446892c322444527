import { type Editor, Extension } from "@tiptap/core"
import { Fragment, type Node as ProseMirrorNode } from "@tiptap/pm/model"
import { type EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state"

interface Held {
  readonly parent: ProseMirrorNode
  readonly index: number
  readonly node: ProseMirrorNode
  readonly at: number
}

/** The block that one's keys move: a picture among those of a gallery, else the block of the body itself. */
export function heldBlock(state: EditorState): Held | null {
  const { selection, doc } = state
  const { $from } = selection
  if (selection instanceof NodeSelection && $from.parent.type.name === "gallery") {
    return { parent: $from.parent, index: $from.index(), node: selection.node, at: selection.from }
  }
  const index = $from.index(0)
  if (index >= doc.childCount) return null
  return { parent: doc, index, node: doc.child(index), at: $from.posAtIndex(index, 0) }
}

/** Moves the block by one place; what was selected in it stays selected. @returns whether there was a place to go */
export function moveBlock(editor: Editor, by: -1 | 1): boolean {
  const held = heldBlock(editor.state)
  const other = held?.parent.maybeChild(held.index + by)
  if (!held || !other) return false
  const { at, node } = held
  const { tr, selection } = editor.state
  const start = by < 0 ? at - other.nodeSize : at
  const shift = by < 0 ? -other.nodeSize : other.nodeSize
  const order = by < 0 ? [node, other] : [other, node]
  tr.replaceWith(start, start + node.nodeSize + other.nodeSize, Fragment.from(order))
  tr.setSelection(
    selection instanceof NodeSelection
      ? NodeSelection.create(tr.doc, selection.from + shift)
      : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift),
  )
  editor.view.dispatch(tr.scrollIntoView())
  return true
}

/** Puts a copy below the block, under a name of its own. */
export function duplicateBlock(editor: Editor): boolean {
  const held = heldBlock(editor.state)
  if (!held) return false
  const { id: _, ...attrs } = held.node.attrs
  const copy = held.node.type.create({ ...attrs, id: null }, held.node.content, held.node.marks)
  editor.view.dispatch(editor.state.tr.insert(held.at + held.node.nodeSize, copy).scrollIntoView())
  return true
}

export function deleteBlock(editor: Editor): boolean {
  const held = heldBlock(editor.state)
  if (!held) return false
  return editor
    .chain()
    .deleteRange({ from: held.at, to: held.at + held.node.nodeSize })
    .focus()
    .run()
}

export const BlockKeys = Extension.create({
  name: "blockKeys",
  addKeyboardShortcuts() {
    return {
      "Alt-Shift-ArrowUp": () => moveBlock(this.editor, -1),
      "Alt-Shift-ArrowDown": () => moveBlock(this.editor, 1),
      "Alt-Shift-d": () => duplicateBlock(this.editor),
      "Alt-Shift-Backspace": () => deleteBlock(this.editor),
    }
  },
})
