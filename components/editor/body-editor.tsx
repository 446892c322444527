"use client"

import type { Editor } from "@tiptap/core"
import { closeHistory, undoDepth } from "@tiptap/pm/history"
import type { EditorState } from "@tiptap/pm/state"
import { EditorContent, useEditor } from "@tiptap/react"
import { memo, type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react"
import { useWords } from "#components/ui/words.tsx"
import type { Mending } from "#domain/content/rules/remarks.ts"
import { BlockHandle } from "./block-handle.tsx"
import { bodyOf } from "./body-of.ts"
import type { BodyNode } from "./entry-text.ts"
import type { Panel } from "./insertions.ts"
import { mendBody, placeOf } from "./mend-body.ts"
import { EditorPanels } from "./panels.tsx"
import { PastePanel } from "./paste/paste-panel.tsx"
import { usePaste } from "./paste/use-paste.ts"
import { bodyExtensions } from "./schema.ts"
import { SlashMenu } from "./slash-menu.tsx"
import type { Timeline } from "./timeline.ts"
import { EditorToolbar } from "./toolbar.tsx"

/** What the page around can ask of the body. */
export interface BodyHandle {
  readonly read: () => BodyNode
  readonly replace: (body: BodyNode) => void
  /** Puts the cursor at the nth node of the document, as `nodesOf` counts them, and shows it. */
  readonly show: (index: number) => void
  /** Mends the nth node as its remark proposes. */
  readonly mend: (index: number, mending: Mending, alt: string) => void
  readonly undo: () => void
  readonly redo: () => void
  /** What is typed from now on is a step of its own in the history. */
  readonly beginStep: () => void
  readonly focus: () => void
}

/**
 * The body as it will look, under a toolbar. Nothing of Tiptap is loaded before this component is. Not rendered again
 * when the page around it is: what is typed here costs no more than itself.
 */
export const BodyEditor = memo(function BodyEditor({
  body,
  lang = "da",
  isLocked,
  timeline,
  handle,
  onChange,
  onReady,
}: {
  body: BodyNode
  lang?: "da" | "en"
  /** The text can be read, and not be changed. */
  isLocked: boolean
  timeline: Timeline
  handle: RefObject<BodyHandle | null>
  onChange: () => void
  onReady: () => void
}) {
  const t = useWords()
  const toolbar = useRef<HTMLDivElement>(null)
  const [panel, setPanel] = useState<Panel | null>(null)
  const steps = useRef(0)
  const locked = useRef(isLocked)
  locked.current = isLocked
  const paste = usePaste()
  const editor = useEditor({
    extensions: [
      ...bodyExtensions({ placeholder: t("admin.editor.bodyPlaceholder"), say: t, open: setPanel }),
      paste.extension,
    ],
    content: body,
    injectCSS: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // Looks at every change for what it took away, which nobody here listens to.
    enableCoreExtensions: { delete: false },
    editorProps: {
      attributes: () => ({
        class: "prose body",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": t("admin.editor.body"),
        "aria-readonly": String(locked.current),
        lang,
      }),
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
    onUpdate: onChange,
    onTransaction: ({ editor: now }) => {
      const depth = undoDepth(now.state)
      if (depth > steps.current) timeline.bodyChanged()
      steps.current = depth
    },
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
    editor?.setEditable(!isLocked, false)
  }, [editor, isLocked])

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
    <div className="body-frame">
      <HistoryToolbar editor={editor} toolbarRef={toolbar} timeline={timeline} onPanel={setPanel} />
      <EditorPanels editor={editor} panel={panel} onClose={() => setPanel(null)} />
      <EditorContent editor={editor} />
      <PastePanel editor={editor} told={paste.told} onClose={paste.forget} />
      <BlockHandle editor={editor} />
      <SlashMenu editor={editor} onPanel={setPanel} />
    </div>
  )
})

function HistoryToolbar({
  timeline,
  ...bar
}: {
  editor: Editor
  toolbarRef: RefObject<HTMLDivElement | null>
  timeline: Timeline
  onPanel: (panel: Panel) => void
}) {
  const canUndo = useSyncExternalStore(timeline.subscribe, () => timeline.canUndo)
  const canRedo = useSyncExternalStore(timeline.subscribe, () => timeline.canRedo)
  const { undo, redo } = timeline
  return <EditorToolbar {...bar} history={{ canUndo, canRedo, undo, redo }} />
}

function isInLink(state: EditorState): boolean {
  return (
    state.schema.marks.link !== undefined &&
    state.schema.marks.link.isInSet(state.selection.$from.marks()) !== undefined
  )
}

function handleOf(editor: Editor): BodyHandle {
  return {
    read: () => bodyOf(editor.state.doc),
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
    undo: () => editor.commands.undo(),
    redo: () => editor.commands.redo(),
    focus: () => editor.commands.focus(),
    beginStep: () => editor.view.dispatch(closeHistory(editor.state.tr)),
  }
}
