"use client"

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react"
import { sendEntry } from "./ask-server.ts"
import type { EntryText } from "./entry-text.ts"
import { dropLocalCopy, findLocalCopy, keepLocalCopy, type LocalCopy } from "./local-copy.ts"
import { type Engine, freshEngine, type Happening, hasUnsaved } from "./save-engine.ts"
import { Saver } from "./saver.ts"

export interface Saving {
  readonly engine: Engine
  /** The version as it is now, also between two renders. */
  readonly version: () => number
  readonly tell: (happening: Happening) => void
  readonly flush: () => Promise<boolean>
  /** Text of an earlier visit that never reached the server. */
  readonly leftover: LocalCopy | null
  readonly forgetLeftover: () => void
}

/**
 * Saves an entry by itself: after a pause, on Ctrl/⌘ S, when the page is left or hidden, and when the connection is
 * back. `read` gives what is written now.
 */
export function useSaving(entryId: string, version: number, read: () => EntryText): Saving {
  const readNow = useRef(read)
  readNow.current = read
  const [leftover, setLeftover] = useState<LocalCopy | null>(null)
  const listeners = useRef(new Set<() => void>())
  const [saver] = useState(() => newSaver(entryId, version, () => readNow.current(), listeners.current))
  const subscribe = useCallback((listener: () => void) => {
    listeners.current.add(listener)
    return () => listeners.current.delete(listener)
  }, [])
  const [first] = useState(() => freshEngine(version))
  const engine = useSyncExternalStore(
    subscribe,
    () => saver.now(),
    () => first,
  )

  useEffect(() => setLeftover(findLocalCopy(entryId)), [entryId])
  useEffect(() => {
    const stopListening = listen(saver, entryId, () => readNow.current())
    return () => {
      stopListening()
      saver.stop()
    }
  }, [saver, entryId])

  return {
    engine,
    version: () => saver.now().version,
    tell: (happening) => saver.tell(happening),
    flush: () => saver.flush(),
    leftover,
    forgetLeftover: () => {
      if (!hasUnsaved(saver.now())) dropLocalCopy(entryId)
      setLeftover(null)
    },
  }
}

function newSaver(
  entryId: string,
  version: number,
  read: () => EntryText,
  listeners: Set<() => void>,
): Saver {
  let copying: ReturnType<typeof setTimeout> | undefined
  const saver: Saver = new Saver(version, {
    send: (from) => sendEntry(entryId, from, read()),
    keepCopy: () => {
      // Not at each keystroke: a long text takes milliseconds to write down.
      clearTimeout(copying)
      copying = setTimeout(() => keepLocalCopy(entryId, { version: saver.now().version, text: read() }), 400)
    },
    dropCopy: () => {
      clearTimeout(copying)
      dropLocalCopy(entryId)
    },
    onChange: () => {
      for (const listener of listeners) listener()
    },
  })
  return saver
}

function listen(saver: Saver, entryId: string, read: () => EntryText): () => void {
  const stop = new AbortController()
  const options = { signal: stop.signal }
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      void saver.flush()
    },
    options,
  )
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "hidden") saver.tell({ type: "save-now" })
    },
    options,
  )
  window.addEventListener("online", () => saver.tell({ type: "save-now" }), options)
  window.addEventListener(
    "pagehide",
    () => {
      const { isDirty, isSending, version } = saver.now()
      if (isDirty) keepLocalCopy(entryId, { version, text: read() })
      // A save in flight makes this version stale; the local copy then holds what came after it.
      if (isDirty && !isSending) void sendEntry(entryId, version, read(), { keepalive: true })
    },
    options,
  )
  window.addEventListener(
    "beforeunload",
    (event) => {
      const { state } = saver.now()
      if (state === "conflict" || state === "signed-out") event.preventDefault()
    },
    options,
  )
  return () => stop.abort()
}
