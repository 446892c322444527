"use client"

import type { Editor } from "@tiptap/core"
import { NodeSelection } from "@tiptap/pm/state"
import { useEditorState } from "@tiptap/react"
import { type DragEvent, useLayoutEffect, useRef } from "react"
import { useWords } from "#components/ui/words.tsx"
import { deleteBlock, duplicateBlock, moveBlock } from "./move-block.ts"

/** Beside the block one writes in: a handle to drag it by, and what can be done with it. */
export function BlockHandle({ editor }: { editor: Editor }) {
  const t = useWords()
  const bar = useRef<HTMLDivElement>(null)
  const index = useEditorState({ editor, selector: ({ editor: now }) => now.state.selection.$from.index(0) })
  useLayoutEffect(() => {
    const text = editor.view.dom
    const place = () => {
      const frame = bar.current?.offsetParent
      const block = text.children[index]
      if (!bar.current || !frame || !block) return
      const top = block.getBoundingClientRect().top - frame.getBoundingClientRect().top
      bar.current.style.insetBlockStart = `${Math.max(0, top)}px`
    }
    place()
    // Pictures come late, and blocks that were never in sight are as high as was guessed.
    const watch = new ResizeObserver(place)
    watch.observe(text)
    return () => watch.disconnect()
  }, [editor, index])
  const drag = (event: DragEvent) => {
    const { doc, tr } = editor.state
    const place = Math.min(index, doc.childCount - 1)
    const at = doc.resolve(0).posAtIndex(place, 0)
    editor.view.dispatch(tr.setSelection(NodeSelection.create(doc, at)))
    const slice = editor.state.selection.content()
    event.dataTransfer.effectAllowed = "move"
    event.dataTransfer.setData("text/html", editor.view.serializeForClipboard(slice).dom.innerHTML)
    editor.view.dragging = { slice, move: true }
  }
  return (
    <div ref={bar} className="block-handle" role="toolbar" aria-label={t("blocks.handle.label")}>
      <span
        className="block-grip"
        draggable
        onDragStart={drag}
        title={t("blocks.handle.drag")}
        aria-hidden="true"
      >
        ⠿
      </span>
      <button type="button" aria-label={t("blocks.keys.up")} onClick={() => moveBlock(editor, -1)}>
        ↑
      </button>
      <button type="button" aria-label={t("blocks.keys.down")} onClick={() => moveBlock(editor, 1)}>
        ↓
      </button>
      <button type="button" aria-label={t("blocks.keys.duplicate")} onClick={() => duplicateBlock(editor)}>
        +
      </button>
      <button type="button" aria-label={t("blocks.keys.delete")} onClick={() => deleteBlock(editor)}>
        ×
      </button>
    </div>
  )
}
