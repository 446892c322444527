import { Node } from "@tiptap/core"
import { NodeViewContent, type ReactNodeViewProps, ReactNodeViewRenderer } from "@tiptap/react"
import { useWords } from "#components/ui/words.tsx"
import { BlockField, BlockFrame } from "./block-frame.tsx"
import { attributesOf } from "./node-attributes.ts"

/** Several pictures side by side under one caption. */
export const GalleryNode = Node.create({
  name: "gallery",
  group: "block",
  content: "figure*",
  draggable: true,
  isolating: true,
  addAttributes() {
    return attributesOf({ caption: "" })
  },
  parseHTML() {
    return [{ tag: "div[data-gallery]" }]
  },
  renderHTML({ HTMLAttributes }) {
    return ["div", { ...HTMLAttributes, "data-gallery": "" }, 0]
  },
  addNodeView() {
    return ReactNodeViewRenderer(GalleryView)
  },
})

function GalleryView({ node, updateAttributes, selected, deleteNode }: ReactNodeViewProps) {
  const t = useWords()
  return (
    <BlockFrame
      name={t("blocks.gallery.name")}
      kind="gallery"
      selected={selected}
      onRemove={deleteNode}
      fields={
        <BlockField
          label={t("blocks.gallery.caption")}
          value={String(node.attrs.caption ?? "")}
          maxLength={1000}
          onValue={(caption) => updateAttributes({ caption })}
        />
      }
    >
      <NodeViewContent className="gallery" />
    </BlockFrame>
  )
}
