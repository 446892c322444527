import { Fragment, Slice } from "@tiptap/pm/model"
import { type EditorState, Selection, type Transaction } from "@tiptap/pm/state"
import type { Block } from "#domain/content/rules/body.ts"

/**
 * Puts blocks where the cursor stands, in place of what is selected: words run on in the paragraph that they are pasted
 * into, blocks stand before, after or between its halves. One step to undo.
 */
export function insertBlocks(state: EditorState, blocks: readonly Block[]): Transaction {
  const { tr, schema } = state
  if (!tr.selection.empty) tr.deleteSelection()
  const nodes = Fragment.from(blocks.map((block) => schema.nodeFromJSON(block)))
  const { $from } = tr.selection
  const [first, last] = [blocks[0]?.type, blocks.at(-1)?.type]
  const inOwnParagraph = $from.depth === 1 && $from.parent.isTextblock
  if (inOwnParagraph && $from.parent.content.size === 0) {
    tr.replaceWith($from.before(), $from.after(), nodes)
    return endAt(tr, $from.before() + nodes.size)
  }
  const atEnd = inOwnParagraph && $from.parentOffset === $from.parent.content.size
  if (atEnd && first !== "paragraph") {
    const after = $from.after()
    tr.insert(after, nodes)
    return endAt(tr, after + nodes.size)
  }
  tr.replaceSelection(new Slice(nodes, first === "paragraph" ? 1 : 0, last === "paragraph" ? 1 : 0))
  return tr.scrollIntoView()
}

function endAt(tr: Transaction, position: number): Transaction {
  return tr
    .setSelection(Selection.near(tr.doc.resolve(Math.min(position, tr.doc.content.size)), -1))
    .scrollIntoView()
}

/** Level of the heading above the cursor; 1, the page's own, when there is none. */
export function headingAbove(state: EditorState): 1 | 2 | 3 | 4 {
  let level = 1
  const { from } = state.selection
  state.doc.forEach((node, at) => {
    if (node.type.name === "heading" && at < from) level = Number(node.attrs.level)
  })
  return Math.min(4, Math.max(1, level)) as 1 | 2 | 3 | 4
}

/** Where the place of this name is now; null when it was removed meanwhile. */
export function placeNamed(state: EditorState, name: string): number | null {
  let found: number | null = null
  state.doc.descendants((node, at) => {
    if (node.type.name === "pictureWanted" && node.attrs.id === name) found = at
    return found === null
  })
  return found
}
