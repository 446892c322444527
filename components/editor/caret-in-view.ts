import { Extension } from "@tiptap/core"
import { Plugin } from "@tiptap/pm/state"
import type { EditorView } from "@tiptap/pm/view"

/** What stands over the page at its top and bottom edge, px: bar and toolbar stay in sight above the text. */
const edge = 128

/**
 * At each letter ProseMirror asks every element around the text whether it has to be scrolled, and each of them has the
 * page laid out. Where the cursor stands well within the window there is nothing to scroll, and one question tells.
 */
export const CaretInView = Extension.create({
  name: "caretInView",
  addProseMirrorPlugins() {
    return [new Plugin({ props: { handleScrollToSelection: isWellInView } })]
  },
})

function isWellInView(view: EditorView): boolean {
  const { selection } = view.state
  // A table may be wider than the page and scrolls by itself.
  if (!selection.empty || selection.$from.depth !== 1) return false
  const { top, bottom } = view.coordsAtPos(selection.head)
  return top > edge && bottom < window.innerHeight - edge
}
