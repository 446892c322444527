import type { Editor } from "@tiptap/core"
import type { Mending } from "#domain/content/rules/remarks.ts"

/**
 * Does to the nth node of the document what its remark proposes. `alt`: of a picture, what the library says of it. One
 * step of undo takes it back.
 */
export function mendBody(editor: Editor, index: number, mending: Mending, alt: string): void {
  const at = placeOf(editor, index)
  const node = at === null ? null : editor.state.doc.nodeAt(at)
  if (at === null || !node) return
  const chain = editor.chain().focus()
  if (mending === "remove") chain.deleteRange({ from: at, to: at + node.nodeSize }).run()
  else if (mending === "unlink") {
    chain
      .setTextSelection({ from: at, to: at + node.nodeSize })
      .unsetMark("link")
      .setTextSelection(at)
      .run()
  } else if (mending === "alt") {
    if (alt) editor.view.dispatch(editor.state.tr.setNodeAttribute(at, "alt", alt))
  } else if (mending === "level") {
    editor.view.dispatch(editor.state.tr.setNodeAttribute(at, "level", levelBefore(editor, at) + 1))
  } else {
    chain
      .setTextSelection({ from: at + 1, to: at + node.nodeSize - 1 })
      .unsetBold()
      .setNode("heading", { level: Math.max(2, levelBefore(editor, at)) })
      .setTextSelection(at + 1)
      .run()
  }
}

/** Where the nth node of the document stands, as `nodesOf` counts them; null when there are not so many. */
export function placeOf(editor: Editor, index: number): number | null {
  let seen = 0
  let at: number | null = null
  editor.state.doc.descendants((_node, position) => {
    seen += 1
    if (seen === index) at = position
    return at === null
  })
  return at
}

/** The level of the heading above; 1, the title's, when there is none. */
function levelBefore(editor: Editor, at: number): number {
  let level = 1
  editor.state.doc.descendants((node, position) => {
    if (position < at && node.type.name === "heading") level = Number(node.attrs.level)
    return position < at
  })
  return level
}
