"use client"

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react"
import { type Acted, type Answer, sendText } from "./ask-server.ts"
import { type Copy, type CopyOwner, dropCopy, findCopy, sweepCopies } from "./browser-copies.ts"
import { Copying, type CopyTrouble } from "./copying.ts"
import type { EntryText } from "./entry-text.ts"
import { isSame } from "./merge-texts.ts"
import { type Act, type Engine, freshEngine, type Happening, hasUnsaved } from "./save-engine.ts"
import { Saver } from "./saver.ts"

export interface Saving {
  readonly engine: Engine
  /** The version as it is now, also between two renders. */
  readonly version: () => number
  readonly tell: (happening: Happening) => void
  readonly flush: () => Promise<boolean>
  /** Sends an act with what is written; what the server said, null when it was held back. */
  readonly press: (act: Act) => Promise<Answer<Acted> | null>
  /** The text that the newest answer of the server stands for: what both sides of a conflict began with. */
  readonly base: () => EntryText
  /** From here on a conflict is measured from this text. */
  readonly rebase: (text: EntryText) => void
  readonly pen: string
  /** Text of an earlier visit that never reached the server. */
  readonly leftover: Copy | null
  readonly forgetLeftover: () => void
  /** Why this browser keeps no copy; null when it does. */
  readonly copyTrouble: CopyTrouble | null
}

type EntrySaver = Saver<EntryText, Answer<Acted>>

/**
 * Saves an entry by itself: after a pause, on Ctrl/⌘ S, when the page is left or hidden, and when the connection is
 * back. `read` gives what is written now.
 */
export function useSaving(
  entryId: string,
  first: { readonly version: number; readonly text: EntryText },
  owner: CopyOwner,
  read: () => EntryText,
): Saving {
  const readNow = useRef(read)
  readNow.current = read
  const [leftover, setLeftover] = useState<Copy | null>(null)
  const [copyTrouble, setCopyTrouble] = useState<CopyTrouble | null>(null)
  const listeners = useRef(new Set<() => void>())
  const [desk] = useState(() =>
    newDesk({
      entryId,
      first,
      owner,
      read: () => readNow.current(),
      listeners: listeners.current,
      onTrouble: setCopyTrouble,
    }),
  )
  const { saver, copying } = desk
  const subscribe = useCallback((listener: () => void) => {
    listeners.current.add(listener)
    return () => listeners.current.delete(listener)
  }, [])
  const [fresh] = useState(() => freshEngine(first.version))
  const engine = useSyncExternalStore(
    subscribe,
    () => saver.now(),
    () => fresh,
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the editor opens.
  useEffect(() => {
    void findLeftover(owner, entryId, first.text).then(setLeftover, () => setCopyTrouble("none"))
  }, [entryId])
  useEffect(() => {
    const stopListening = listen(saver, copying)
    return () => {
      stopListening()
      saver.stop()
    }
  }, [saver, copying])

  return {
    engine,
    version: () => saver.now().version,
    tell: (happening) => saver.tell(happening),
    flush: () => saver.flush(),
    press: (act) => saver.press(act),
    base: () => desk.base.text,
    rebase: (text) => {
      desk.base.text = text
    },
    pen: desk.pen,
    leftover,
    forgetLeftover: () => {
      if (!hasUnsaved(saver.now())) void dropCopy(owner, entryId).catch(() => setCopyTrouble("none"))
      setLeftover(null)
    },
    copyTrouble,
  }
}

function newDesk({
  entryId,
  first,
  owner,
  read,
  listeners,
  onTrouble,
}: {
  entryId: string
  first: { readonly version: number; readonly text: EntryText }
  owner: CopyOwner
  read: () => EntryText
  listeners: Set<() => void>
  onTrouble: (trouble: CopyTrouble | null) => void
}) {
  const pen = newPen()
  const base = { text: first.text }
  const copyNow = (): Copy => ({ version: saver.now().version, base: base.text, text: read(), pen })
  const copying = new Copying(owner, entryId, copyNow, onTrouble)
  const saver: EntrySaver = new Saver(first.version, {
    read,
    send: (deed, text) => sendText(entryId, { id: pen, personId: owner.personId }, deed, text),
    keepCopy: () => copying.soon(),
    copyReached: () => copying.now(true),
    onTaken: (text) => {
      base.text = text
    },
    onChange: () => {
      for (const listener of listeners) listener()
    },
  })
  return { saver, copying, base, pen }
}

/** Names this open editor to the server; a tab that is copied gets another. */
function newPen(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(16))]
  return letters.map((byte) => byte.toString(16).padStart(2, "0")).join("")
}

/** Nothing is left over where the server has the same words. */
async function findLeftover(owner: CopyOwner, entryId: string, text: EntryText): Promise<Copy | null> {
  await sweepCopies()
  const kept = await findCopy(owner, entryId)
  if (!kept?.copy || kept.reachedAt) return null
  return isSame(kept.copy.text, text) ? null : kept.copy
}

function listen(saver: EntrySaver, copying: Copying): () => void {
  const stop = new AbortController()
  const options = { signal: stop.signal }
  const comeBack = () => {
    saver.tell({ type: "signed-in" })
    saver.tell({ type: "save-now" })
  }
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      void saver.flush()
    },
    options,
  )
  const leave = () => {
    if (hasUnsaved(saver.now())) copying.now(false)
    saver.tell({ type: "leave" })
  }
  document.addEventListener(
    "visibilitychange",
    () => (document.visibilityState === "hidden" ? leave() : saver.tell({ type: "signed-in" })),
    options,
  )
  window.addEventListener("focus", () => saver.tell({ type: "signed-in" }), options)
  window.addEventListener("online", comeBack, options)
  window.addEventListener("pagehide", leave, options)
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
