"use client"

import { type RefObject, useEffect, useRef, useState } from "react"
import type { BodyHandle } from "./body-editor.tsx"
import { type Fields, Timeline } from "./timeline.ts"

/**
 * One history over the body and the fields around it. Ctrl/⌘ Z undoes what was last done, wherever one stands on the
 * page; places that undo by themselves carry `data-own-undo`. @returns the history, and what was last undone or redone
 */
export function useHistory({
  editor,
  body,
  set,
  isLocked,
}: {
  editor: RefObject<HTMLElement | null>
  body: RefObject<BodyHandle | null>
  set: (fields: Fields) => void
  /** Nothing can be changed here, by undoing neither. */
  isLocked: boolean
}): { timeline: Timeline; moved: { what: string; way: "undo" | "redo" } | null } {
  const [timeline] = useState(() => new Timeline())
  const locked = useRef(isLocked)
  locked.current = isLocked
  const [moved, setMoved] = useState<{ what: string; way: "undo" | "redo" } | null>(null)
  useEffect(() => {
    timeline.connect({
      body: { undo: () => body.current?.undo(), redo: () => body.current?.redo() },
      set,
      onMoved: (what, way) => setMoved({ what, way }),
    })
    return () => timeline.connect(null)
  }, [timeline, body, set])
  useEffect(() => {
    const stop = new AbortController()
    const go = (event: Event, way: "undo" | "redo") => {
      if (!isOnPage(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      if (!locked.current) timeline[way]()
    }
    const options = { capture: true, signal: stop.signal }
    editor.current?.addEventListener(
      "keydown",
      (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey) return
        const key = event.key.toLowerCase()
        if (key === "z") go(event, event.shiftKey ? "redo" : "undo")
        else if (key === "y") go(event, "redo")
      },
      options,
    )
    editor.current?.addEventListener(
      "beforeinput",
      (event) => {
        if (event.inputType === "historyUndo") go(event, "undo")
        else if (event.inputType === "historyRedo") go(event, "redo")
      },
      options,
    )
    return () => stop.abort()
  }, [editor, timeline])
  return { timeline, moved }
}

function isOnPage(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest("[data-own-undo]")) return false
  return target.closest(".sheet-page, .facts-panel") !== null
}
