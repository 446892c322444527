import { Node } from "@tiptap/core"
import { NodeViewContent, type ReactNodeViewProps, ReactNodeViewRenderer } from "@tiptap/react"
import { useState } from "react"
import { late } from "#components/ui/late.tsx"
import { useWords } from "#components/ui/words.tsx"
import { useAssets } from "../assets.tsx"
import type { Asset, BodyNode } from "../entry-text.ts"
import { BlockField, BlockFrame } from "./block-frame.tsx"
import { attributesOf } from "./node-attributes.ts"

const PicturesDialog = late(() => import("../pictures-dialog.tsx").then((loaded) => loaded.PicturesDialog))

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

/** A picture of the library as a block, with the words that the library has for it. */
export function figureOf({ id, alt }: Asset): BodyNode {
  return { type: "figure", attrs: { assetId: id, alt, caption: "" } }
}

function GalleryView({ node, editor, getPos, updateAttributes, selected, deleteNode }: ReactNodeViewProps) {
  const t = useWords()
  const shelf = useAssets()
  const [isChoosing, setIsChoosing] = useState(false)
  const add = (assets: readonly Asset[]) => {
    shelf.add(assets)
    const at = getPos()
    if (at !== undefined) editor.commands.insertContentAt(at + node.nodeSize - 1, assets.map(figureOf))
    setIsChoosing(false)
  }
  return (
    <BlockFrame
      name={t("blocks.gallery.name")}
      kind="gallery"
      selected={selected}
      onRemove={deleteNode}
      fields={
        <>
          <BlockField
            label={t("blocks.gallery.caption")}
            value={String(node.attrs.caption ?? "")}
            maxLength={1000}
            onValue={(caption) => updateAttributes({ caption })}
          />
          <button type="button" className="linklike" onClick={() => setIsChoosing(true)}>
            {t("blocks.gallery.add")}
          </button>
        </>
      }
    >
      <NodeViewContent className="gallery" />
      {isChoosing ? <PicturesDialog onChoose={add} onClose={() => setIsChoosing(false)} /> : null}
    </BlockFrame>
  )
}
