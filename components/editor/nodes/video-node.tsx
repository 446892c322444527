import { Node } from "@tiptap/core"
import { type ReactNodeViewProps, ReactNodeViewRenderer } from "@tiptap/react"
import { useWords } from "#components/ui/words.tsx"
import { BlockField, BlockFrame } from "./block-frame.tsx"
import { attributesOf } from "./node-attributes.ts"

/** A video at its provider, which hears of a reader only once the reader has asked for it. */
export const VideoNode = Node.create({
  name: "video",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes() {
    return attributesOf({ provider: "youtube", videoId: "", title: "" })
  },
  parseHTML() {
    return [{ tag: "div[data-video-id]" }]
  },
  renderHTML({ HTMLAttributes }) {
    return ["div", HTMLAttributes]
  },
  addNodeView() {
    return ReactNodeViewRenderer(VideoView)
  },
})

function VideoView({ node, updateAttributes, selected, deleteNode }: ReactNodeViewProps) {
  const t = useWords()
  const title = String(node.attrs.title ?? "")
  return (
    <BlockFrame
      name={t("blocks.video.name")}
      kind="video"
      selected={selected}
      onRemove={deleteNode}
      fields={
        <BlockField
          label={t("blocks.video.title")}
          value={title}
          maxLength={300}
          data-missing={title.trim() === "" || undefined}
          placeholder={t("blocks.video.titleMissing")}
          onValue={(written) => updateAttributes({ title: written })}
        />
      }
    >
      <p className="block-says">
        {t("blocks.video.at", { provider: t(`blocks.provider.${node.attrs.provider}`) })} ·{" "}
        {String(node.attrs.videoId)}
      </p>
    </BlockFrame>
  )
}
