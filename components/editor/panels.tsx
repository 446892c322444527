"use client"

import type { Editor } from "@tiptap/core"
import { late } from "#components/ui/late.tsx"
import { useAssets } from "./assets.tsx"
import type { Asset, BodyNode } from "./entry-text.ts"
import { insertBlock } from "./insert-block.ts"
import type { Panel } from "./insertions.ts"
import { LinkPanel } from "./link-panel.tsx"
import { figureOf } from "./nodes/gallery-node.tsx"
import { VideoPanel } from "./video-panel.tsx"

const KeysHelp = late(() => import("./keys-help.tsx").then((loaded) => loaded.KeysHelp))
const LiveChooser = late(() => import("./live-chooser.tsx").then((loaded) => loaded.LiveChooser))
const MediaDialog = late(() => import("./media-dialog.tsx").then((loaded) => loaded.MediaDialog))
const PicturesDialog = late(() => import("./pictures-dialog.tsx").then((loaded) => loaded.PicturesDialog))

/** What is asked for before a block or a link is put in; afterwards one is back in the text. */
export function EditorPanels({
  editor,
  panel,
  onClose,
}: {
  editor: Editor
  panel: Panel | null
  onClose: () => void
}) {
  const shelf = useAssets()
  const close = () => {
    onClose()
    // After the dialog has given focus back to where it was opened from.
    setTimeout(() => editor.commands.focus(), 0)
  }
  const insert = (node: BodyNode) => {
    insertBlock(editor, node)
    close()
  }
  const chooseMedia = (asset: Asset, words: string, decorative: boolean) => {
    shelf.add([asset])
    insert(
      asset.kind === "IMAGE"
        ? { type: "figure", attrs: { assetId: asset.id, alt: words, decorative, caption: "" } }
        : { type: "file", attrs: { assetId: asset.id, title: words || asset.filename } },
    )
  }
  const choosePictures = (assets: readonly Asset[]) => {
    shelf.add(assets)
    insert({ type: "gallery", attrs: { caption: "" }, content: assets.map(figureOf) })
  }
  switch (panel) {
    case null:
      return null
    case "link":
      return <LinkPanel editor={editor} onClose={onClose} />
    case "video":
      return <VideoPanel onChoose={insert} onClose={close} />
    case "image":
    case "file":
      return (
        <MediaDialog
          kind={panel === "image" ? "IMAGE" : "FILE"}
          isOpen
          onChoose={chooseMedia}
          onClose={close}
        />
      )
    case "gallery":
      return <PicturesDialog onChoose={choosePictures} onClose={close} />
    case "help":
      return <KeysHelp onClose={close} />
    default:
      return <LiveChooser block={panel} onChoose={insert} onClose={close} />
  }
}
