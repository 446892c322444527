import { Node } from "@tiptap/core"
import { type ReactNodeViewProps, ReactNodeViewRenderer } from "@tiptap/react"
import { useState } from "react"
import { late } from "#components/ui/late.tsx"
import { useWords } from "#components/ui/words.tsx"
import { useAssets } from "../assets.tsx"
import type { Asset } from "../entry-text.ts"
import { ArrivalLine } from "../paste/arrival-line.tsx"
import { useArrival } from "../paste/arrivals.ts"
import { BlockFrame } from "./block-frame.tsx"
import { attributesOf } from "./node-attributes.ts"

const MediaDialog = late(() => import("../media-dialog.tsx").then((loaded) => loaded.MediaDialog))

/** Where a picture belongs that could not be brought along, or is still on its way. */
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

function PictureWantedView({ node, selected, deleteNode, editor, getPos }: ReactNodeViewProps) {
  const t = useWords()
  const shelf = useAssets()
  const [isChoosing, setIsChoosing] = useState(false)
  const arrival = useArrival(editor.storage.cleanPaste?.arrivals, String(node.attrs.id ?? ""))
  const fill = (asset: Asset, alt: string, decorative: boolean) => {
    const at = getPos()
    const figure = editor.schema.nodes.figure
    setIsChoosing(false)
    if (at === undefined || !figure) return
    shelf.add([asset])
    const attrs = { id: node.attrs.id, assetId: asset.id, alt, decorative, caption: "" }
    editor.view.dispatch(editor.state.tr.setNodeMarkup(at, figure, attrs))
  }
  return (
    <BlockFrame
      name={t("blocks.wanted.name")}
      kind="wanted"
      selected={selected}
      onRemove={deleteNode}
      fields={
        <button type="button" className="linklike" onClick={() => setIsChoosing(true)}>
          {t("paste.fill")}
        </button>
      }
    >
      {arrival ? <ArrivalLine arrival={arrival} /> : <p className="block-says">{t("blocks.wanted.drop")}</p>}
      {node.attrs.hint && !arrival ? <p className="hint">{String(node.attrs.hint)}</p> : null}
      {isChoosing ? (
        <MediaDialog kind="IMAGE" isOpen onChoose={fill} onClose={() => setIsChoosing(false)} />
      ) : null}
    </BlockFrame>
  )
}
