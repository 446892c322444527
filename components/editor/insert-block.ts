import type { Editor, JSONContent } from "@tiptap/core"

/**
 * Puts a block after the outermost block that the cursor stands in, never into a list or a quote; in the place of an
 * empty paragraph. `depth`: how far in the cursor goes, 1 for the block itself.
 */
export function insertBlock(editor: Editor, block: JSONContent, depth = 1): void {
  const { $from } = editor.state.selection
  const at = $from.depth > 0 ? $from.after(1) : $from.pos
  const outer = $from.depth > 0 ? $from.node(1) : null
  const isEmptyParagraph = outer?.type.name === "paragraph" && outer.content.size === 0
  const place = isEmptyParagraph ? { from: $from.before(1), to: at } : at
  const start = isEmptyParagraph ? $from.before(1) : at
  const isWhole = editor.schema.nodes[block.type ?? ""]?.isAtom ?? false
  const chain = editor.chain().insertContentAt(place, block)
  // What holds no words is selected itself, so that its keys are at hand; Enter goes on below it.
  if (isWhole) chain.focus().setNodeSelection(start).scrollIntoView().run()
  else
    chain
      .focus(start + depth)
      .scrollIntoView()
      .run()
}

/** A table of `rows` and `columns`, its first row headings. */
export function tableOf(rows: number, columns: number): JSONContent {
  const cell = (type: string): JSONContent => ({ type, content: [{ type: "paragraph" }] })
  const row = (type: string): JSONContent => ({
    type: "tableRow",
    content: Array.from({ length: columns }, () => cell(type)),
  })
  return {
    type: "table",
    content: [row("tableHeader"), ...Array.from({ length: rows - 1 }, () => row("tableCell"))],
  }
}
