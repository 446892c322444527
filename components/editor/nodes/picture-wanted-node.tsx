import { Node } from "@tiptap/core"
import { type ReactNodeViewProps, ReactNodeViewRenderer } from "@tiptap/react"
import { useWords } from "#components/ui/words.tsx"
import { BlockFrame } from "./block-frame.tsx"
import { attributesOf } from "./node-attributes.ts"

/** Where a picture belongs that could not be brought along. */
export const PictureWantedNode = Node.create({
  name: "pictureWanted",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes() {
    return attributesOf({ hint: "" })
  },
  parseHTML() {
    return [{ tag: "div[data-picture-wanted]" }]
  },
  renderHTML({ HTMLAttributes }) {
    return ["div", { ...HTMLAttributes, "data-picture-wanted": "" }]
  },
  addNodeView() {
    return ReactNodeViewRenderer(PictureWantedView)
  },
})

function PictureWantedView({ node, selected, deleteNode }: ReactNodeViewProps) {
  const t = useWords()
  return (
    <BlockFrame name={t("blocks.wanted.name")} kind="wanted" selected={selected} onRemove={deleteNode}>
      <p className="block-says">{t("blocks.wanted.drop")}</p>
      {node.attrs.hint ? <p className="hint">{String(node.attrs.hint)}</p> : null}
    </BlockFrame>
  )
}
