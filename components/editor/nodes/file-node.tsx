import { Node } from "@tiptap/core"
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from "@tiptap/react"
import { useId } from "react"
import { useWords } from "#components/ui/words.tsx"
import { useAsset } from "../assets.tsx"
import { attributesOf } from "./node-attributes.ts"

/** A file to fetch, under a title that says what it is. */
export const FileNode = Node.create({
  name: "file",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes() {
    return attributesOf({ assetId: "", title: "" })
  },
  parseHTML() {
    return [{ tag: "p[data-file]" }]
  },
  renderHTML({ HTMLAttributes }) {
    return ["p", { ...HTMLAttributes, "data-file": "" }]
  },
  addNodeView() {
    return ReactNodeViewRenderer(FileView)
  },
})

function FileView({ node, updateAttributes, selected, deleteNode }: ReactNodeViewProps) {
  const t = useWords()
  const id = useId()
  const asset = useAsset(String(node.attrs.assetId ?? ""))
  return (
    <NodeViewWrapper className={selected ? "file-edit selected" : "file-edit"} data-drag-handle>
      <div className="figure-fields" contentEditable={false}>
        <label htmlFor={`${id}-title`}>{t("admin.editor.file.title")}</label>
        <input
          id={`${id}-title`}
          value={String(node.attrs.title ?? "")}
          maxLength={200}
          onChange={(event) => updateAttributes({ title: event.target.value })}
        />
        <span className="hint">{asset?.filename ?? t("admin.editor.file.missing")}</span>
        <button type="button" className="linklike" onClick={() => deleteNode()}>
          {t("admin.editor.file.remove")}
        </button>
      </div>
    </NodeViewWrapper>
  )
}
