import { Extension } from "@tiptap/core"
import { Plugin, TextSelection, type Transaction } from "@tiptap/pm/state"

/**
 * Where a letter follows upon Enter before the browser has drawn the new paragraph, Chromium puts the letter in and
 * leaves the cursor before it: what is typed next would stand in front. What was typed is always behind the cursor's
 * old place, so the cursor is put behind it. Last of all who look at what is typed.
 */
export const CaretAfterTyping = Extension.create({
  name: "caretAfterTyping",
  priority: 1,
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleTextInput(view, from, to, text, typed) {
            if (view.composing || from !== to) return false
            const tr = typed()
            if (!isLeftBehind(tr, from, text)) return false
            view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from + text.length)))
            return true
          },
        },
      }),
    ]
  },
})

/** Whether what was typed at `from` stands in the text, and the cursor still before it. */
export function isLeftBehind({ doc, selection }: Transaction, from: number, text: string): boolean {
  const to = from + text.length
  return selection.empty && selection.head === from && doc.textBetween(from, to) === text
}
