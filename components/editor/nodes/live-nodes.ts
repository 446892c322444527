import { Node } from "@tiptap/core"
import { ReactNodeViewRenderer } from "@tiptap/react"
import { LiveBlock } from "./live-block.tsx"
import { attributesOf } from "./node-attributes.ts"

/** Blocks that show what stands elsewhere in the house, as it is when one reads, each with what it asks for. */
export const liveNodes = [
  liveNode("comingEvents", { count: 3 }),
  liveNode("eventCard", { entryId: "" }),
  liveNode("callCard", { entryId: "" }),
  liveNode("surveyFigure", { entryId: "", indicator: "", show: "map", release: 0, municipality: "" }),
  liveNode("people", { organisationId: "" }),
]

function liveNode(name: string, asks: Readonly<Record<string, string | number>>) {
  return Node.create({
    name,
    group: "block",
    atom: true,
    draggable: true,
    addAttributes() {
      return attributesOf(asks)
    },
    parseHTML() {
      return [{ tag: `div[data-live="${name}"]` }]
    },
    renderHTML({ HTMLAttributes }) {
      return ["div", { ...HTMLAttributes, "data-live": name }]
    },
    addNodeView() {
      return ReactNodeViewRenderer(LiveBlock)
    },
  })
}
