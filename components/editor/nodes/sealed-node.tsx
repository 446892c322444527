import { Node } from "@tiptap/core"
import { type ReactNodeViewProps, ReactNodeViewRenderer } from "@tiptap/react"
import { useWords } from "#components/ui/words.tsx"
import { BlockFrame } from "./block-frame.tsx"
import { attributesOf } from "./node-attributes.ts"

/** What does not fit the schema, kept as it came: it can be read, moved and removed, and is never changed. */
export const SealedNode = Node.create({
  name: "sealed",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes() {
    return attributesOf({ raw: "", reason: "" })
  },
  parseHTML() {
    return [{ tag: "div[data-sealed]" }]
  },
  renderHTML({ HTMLAttributes }) {
    return ["div", { ...HTMLAttributes, "data-sealed": "" }]
  },
  addNodeView() {
    return ReactNodeViewRenderer(SealedView)
  },
})

function SealedView({ node, selected, deleteNode }: ReactNodeViewProps) {
  const t = useWords()
  return (
    <BlockFrame name={t("blocks.sealed.name")} kind="sealed" selected={selected} onRemove={deleteNode}>
      <p className="block-says">{t("blocks.sealed.name")}</p>
      <p>
        {t(String(node.attrs.reason))} {t("blocks.sealed.says")}
      </p>
      <details>
        <summary>{t("blocks.sealed.holds")}</summary>
        <pre>{String(node.attrs.raw)}</pre>
      </details>
    </BlockFrame>
  )
}
