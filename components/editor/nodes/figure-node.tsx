import { Node } from "@tiptap/core"
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from "@tiptap/react"
import { useWords } from "#components/ui/words.tsx"
import { AltField } from "../alt-field.tsx"
import { useAsset } from "../assets.tsx"
import { moveBlock } from "../move-block.ts"
import { BlockField } from "./block-frame.tsx"
import { attributesOf } from "./node-attributes.ts"

/** A picture with what it says to those who do not see it, and a caption. */
export const FigureNode = Node.create({
  name: "figure",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes() {
    return attributesOf({ assetId: "", alt: "", decorative: false, caption: "" })
  },
  parseHTML() {
    return [{ tag: "figure[data-asset-id]" }]
  },
  renderHTML({ HTMLAttributes }) {
    return ["figure", HTMLAttributes]
  },
  addNodeView() {
    return ReactNodeViewRenderer(FigureView)
  },
})

function FigureView({ node, editor, getPos, updateAttributes, selected, deleteNode }: ReactNodeViewProps) {
  const t = useWords()
  const asset = useAsset(String(node.attrs.assetId ?? ""))
  const isDecorative = node.attrs.decorative === true
  const alt = String(node.attrs.alt ?? "")
  const at = getPos()
  const isInGallery = at !== undefined && editor.state.doc.resolve(at).parent.type.name === "gallery"
  const move = (by: -1 | 1) => {
    if (at !== undefined) editor.commands.setNodeSelection(at)
    moveBlock(editor, by)
  }
  return (
    <NodeViewWrapper
      as="figure"
      className={selected ? "figure-edit selected" : "figure-edit"}
      data-drag-handle
    >
      {asset?.src ? (
        <img
          src={asset.src}
          alt={isDecorative ? "" : alt}
          width={asset.width ?? undefined}
          height={asset.height ?? undefined}
        />
      ) : (
        <p className="figure-missing">
          {t(asset ? "admin.editor.figure.processing" : "admin.editor.figure.missing")}
        </p>
      )}
      <div className="figure-fields" contentEditable={false}>
        <AltField
          alt={alt}
          isDecorative={isDecorative}
          onChange={(words) => updateAttributes({ alt: words.alt, decorative: words.isDecorative })}
        />
        <BlockField
          label={t("admin.editor.caption")}
          value={String(node.attrs.caption ?? "")}
          maxLength={1000}
          onValue={(caption) => updateAttributes({ caption })}
        />
        {isInGallery ? (
          <>
            <button type="button" className="linklike" onClick={() => move(-1)}>
              {t("blocks.gallery.forward")}
            </button>
            <button type="button" className="linklike" onClick={() => move(1)}>
              {t("blocks.gallery.back")}
            </button>
          </>
        ) : null}
        <button type="button" className="linklike" onClick={() => deleteNode()}>
          {t("admin.editor.figure.remove")}
        </button>
      </div>
    </NodeViewWrapper>
  )
}
