"use client"

import type { Editor } from "@tiptap/core"
import type { EditorState } from "@tiptap/pm/state"
import { EditorContent, useEditor } from "@tiptap/react"
import { type RefObject, useEffect, useRef, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import type { Mending } from "#domain/content/rules/remarks.ts"
import { useAssets } from "./assets.tsx"
import type { Asset, BodyNode } from "./entry-text.ts"
import { insertBlock } from "./insert-block.ts"
import { LinkPanel } from "./link-panel.tsx"
import { MediaDialog } from "./media-dialog.tsx"
import { mendBody, placeOf } from "./mend-body.ts"
import { PastePanel } from "./paste/paste-panel.tsx"
import { usePaste } from "./paste/use-paste.ts"
import { bodyExtensions } from "./schema.ts"
import { EditorToolbar } from "./toolbar.tsx"

/** What the page around can ask of the body. */
export interface BodyHandle {
  readonly read: () => BodyNode
  readonly replace: (body: BodyNode) => void
  /** Puts the cursor at the nth node of the document, as `nodesOf` counts them, and shows it. */
  readonly show: (index: number) => void
  /** Mends the nth node as its remark proposes. */
  readonly mend: (index: number, mending: Mending, alt: string) => void
}

type Panel = "link" | "image" | "file" | null

/** The body as it will look, under a toolbar. Nothing of Tiptap is loaded before this component is. */
export function BodyEditor({
  body,
  handle,
  onChange,
  onReady,
}: {
  body: BodyNode
  handle: RefObject<BodyHandle | null>
  onChange: () => void
  onReady: () => void
}) {
  const t = useWords()
  const toolbar = useRef<HTMLDivElement>(null)
  const [panel, setPanel] = useState<Panel>(null)
  const changed = useRef(onChange)
  changed.current = onChange
  const paste = usePaste()
  const editor = useEditor({
    extensions: [...bodyExtensions({ placeholder: t("admin.editor.bodyPlaceholder") }), paste.extension],
    content: body,
    injectCSS: false,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        class: "prose body",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": t("admin.editor.body"),
        lang: "da",
      },
      handleKeyDown: (view, event) => {
        if (event.altKey && event.key === "F10") {
          toolbar.current?.querySelector<HTMLElement>("button:not([disabled])")?.focus()
          return true
        }
        // With nothing chosen the keys open the palette, as everywhere at the desk.
        const isOnWords = !view.state.selection.empty || isInLink(view.state)
        if (isOnWords && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
          setPanel("link")
          return true
        }
        return false
      },
    },
    onUpdate: () => changed.current(),
  })

  useEffect(() => {
    if (!editor) return
    handle.current = handleOf(editor)
    onReady()
    return () => {
      handle.current = null
    }
  }, [editor, handle, onReady])

  useEffect(() => {
    const bar = toolbar.current
    if (!editor || !bar) return
    const toText = (event: KeyboardEvent) => {
      if (event.key === "Escape") editor.commands.focus()
    }
    bar.addEventListener("keydown", toText)
    return () => bar.removeEventListener("keydown", toText)
  }, [editor])

  if (!editor) return null
  return (
    <>
      <EditorToolbar editor={editor} toolbarRef={toolbar} onPanel={setPanel} />
      {panel === "link" ? <LinkPanel editor={editor} onClose={() => setPanel(null)} /> : null}
      <MediaInsertion editor={editor} panel={panel} onClose={() => setPanel(null)} />
      <EditorContent editor={editor} />
      <PastePanel editor={editor} told={paste.told} onClose={paste.forget} />
    </>
  )
}

function isInLink(state: EditorState): boolean {
  return (
    state.schema.marks.link !== undefined &&
    state.schema.marks.link.isInSet(state.selection.$from.marks()) !== undefined
  )
}

function MediaInsertion({ editor, panel, onClose }: { editor: Editor; panel: Panel; onClose: () => void }) {
  const shelf = useAssets()
  const choose = (asset: Asset, alt: string) => {
    shelf.add([asset])
    const node =
      asset.kind === "IMAGE"
        ? { type: "figure", attrs: { assetId: asset.id, alt, caption: "" } }
        : { type: "file", attrs: { assetId: asset.id, title: alt || asset.filename } }
    insertBlock(editor, node)
    onClose()
  }
  return (
    <>
      <MediaDialog kind="IMAGE" isOpen={panel === "image"} onChoose={choose} onClose={onClose} />
      <MediaDialog kind="FILE" isOpen={panel === "file"} onChoose={choose} onClose={onClose} />
    </>
  )
}

function handleOf(editor: Editor): BodyHandle {
  return {
    read: () => editor.getJSON() as BodyNode,
    replace: (body) => {
      editor.commands.setContent(body, { emitUpdate: true })
    },
    show: (index) => {
      const at = placeOf(editor, index) ?? 0
      editor
        .chain()
        .focus(at + 1)
        .scrollIntoView()
        .run()
    },
    mend: (index, mending, alt) => mendBody(editor, index, mending, alt),
  }
}
