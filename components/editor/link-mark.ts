import { Mark, markPasteRule, type PasteRuleMatch } from "@tiptap/core"
import { Plugin } from "@tiptap/pm/state"
import { addressTyped, isAllowedAddress } from "./allowed-address.ts"

/** A link within the text. One that leads to an entry keeps which one, beside the address it has today. */
export const LinkMark = Mark.create({
  name: "link",
  priority: 1_000,
  keepOnSplit: false,
  exitable: true,
  // What is typed at its end is not part of it.
  inclusive: false,
  addAttributes() {
    return {
      href: { default: null },
      entryId: {
        default: null,
        parseHTML: (element) => element.getAttribute("data-entry-id"),
        renderHTML: ({ entryId }) => (entryId ? { "data-entry-id": entryId } : {}),
      },
    }
  },
  parseHTML() {
    return [
      {
        tag: "a[href]",
        getAttrs: (element) => (isAllowedAddress(element.getAttribute("href") ?? "") ? null : false),
      },
    ]
  },
  renderHTML({ HTMLAttributes }) {
    const href = isAllowedAddress(String(HTMLAttributes.href ?? "")) ? HTMLAttributes.href : ""
    return ["a", { ...HTMLAttributes, href }, 0]
  },
  addPasteRules() {
    return [
      markPasteRule({
        find: addressesIn,
        type: this.type,
        getAttributes: ({ data }) => ({ href: data?.href }),
      }),
    ]
  },
  addProseMirrorPlugins() {
    const { editor, type } = this
    return [
      new Plugin({
        props: {
          // An address pasted on chosen words makes a link of them.
          handlePaste: ({ state }, _event, slice) => {
            const pasted = slice.content.textBetween(0, slice.content.size)
            const href = addressTyped(pasted)
            if (state.selection.empty || href === "" || !isAllowedAddress(href)) return false
            return editor.commands.setMark(type, { href, entryId: null })
          },
        },
      }),
    ]
  },
})

/** Addresses of the web and of mail in what was pasted; a point or bracket at the end belongs to the sentence. */
export function addressesIn(text: string): PasteRuleMatch[] {
  const found = text.matchAll(/(?<![\w/@.-])(?:https?:\/\/|www\.|[\w.+-]+@)[^\s<>"']*[^\s<>"'.,;:!?()[\]]/gi)
  return [...found].flatMap(({ 0: words, index }) => {
    const href = addressTyped(words)
    return isAllowedAddress(href) ? [{ text: words, index, data: { href } }] : []
  })
}
