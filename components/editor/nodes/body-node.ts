import { Node } from "@tiptap/core"
import { bodySchemaNumber } from "#domain/content/rules/body.ts"

/** The body itself. It states the schema it is written in, so that a server that knows another one can tell. */
export const DocumentNode = Node.create({
  name: "doc",
  topNode: true,
  content: "block+",
  addAttributes() {
    return { schema: { default: bodySchemaNumber, rendered: false } }
  },
})
