import { Node } from "@tiptap/core"
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from "@tiptap/react"
import { useId } from "react"
import { useWords } from "#components/ui/words.tsx"
import { useAsset } from "../assets.tsx"
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

function FigureView({ node, updateAttributes, selected, deleteNode }: ReactNodeViewProps) {
  const t = useWords()
  const id = useId()
  const alt = String(node.attrs.alt ?? "")
  const asset = useAsset(String(node.attrs.assetId ?? ""))
  return (
    <NodeViewWrapper
      as="figure"
      className={selected ? "figure-edit selected" : "figure-edit"}
      data-drag-handle
    >
      {asset?.src ? (
        <img src={asset.src} alt={alt} width={asset.width ?? undefined} height={asset.height ?? undefined} />
      ) : (
        <p className="figure-missing">
          {t(asset ? "admin.editor.figure.processing" : "admin.editor.figure.missing")}
        </p>
      )}
      <div className="figure-fields" contentEditable={false}>
        <label htmlFor={`${id}-alt`}>{t("admin.editor.alt")}</label>
        <input
          id={`${id}-alt`}
          value={alt}
          maxLength={500}
          data-missing={alt.trim() === "" || undefined}
          placeholder={t("admin.editor.altMissing")}
          onChange={(event) => updateAttributes({ alt: event.target.value })}
        />
        <label htmlFor={`${id}-caption`}>{t("admin.editor.caption")}</label>
        <input
          id={`${id}-caption`}
          value={String(node.attrs.caption ?? "")}
          maxLength={500}
          onChange={(event) => updateAttributes({ caption: event.target.value })}
        />
        <button type="button" className="linklike" onClick={() => deleteNode()}>
          {t("admin.editor.figure.remove")}
        </button>
      </div>
    </NodeViewWrapper>
  )
}
