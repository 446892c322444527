import { Node } from "@tiptap/core"
import { attributesOf } from "./node-attributes.ts"

/** What one must not overlook, set apart from the text: a note, or something important. */
export const CalloutNode = Node.create({
  name: "callout",
  group: "block",
  content: "block+",
  defining: true,
  addAttributes() {
    return attributesOf({ tone: "note" })
  },
  parseHTML() {
    return [{ tag: "aside[data-tone]" }]
  },
  renderHTML({ HTMLAttributes }) {
    return ["aside", { ...HTMLAttributes, class: "callout" }, 0]
  },
})
