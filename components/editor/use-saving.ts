"use client"

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react"
import type { Acted, Answer } from "./ask-server.ts"
import { type CopyOwner, dropCopy } from "./browser-copies.ts"
import type { Copying, CopyTrouble } from "./copying.ts"
import type { EntryText } from "./entry-text.ts"
import { askNow, findLeftover, type Leftover } from "./leftovers.ts"
import { type Act, type Engine, freshEngine, type Happening, hasUnsaved } from "./save-engine.ts"
import { type EntrySaver, SavingDesk, type WrittenPage } from "./saving-desk.ts"
import { useOwnTabs } from "./use-own-tabs.ts"

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
  /** Names this tab. */
  readonly tab: string
  /** Text of an earlier visit that never reached the server. */
  readonly leftover: Leftover | null
  readonly forgetLeftover: () => void
  /** Why this browser keeps no copy; null when it does. */
  readonly copyTrouble: CopyTrouble | null
  /** The pen, when another tab of this person has it: taken from there with all that is written. */
  readonly writeHere: () => Promise<void>
  /** Loads the page anew, once all that is written is on the server or kept in this browser. */
  readonly reload: () => Promise<void>
}

/**
 * Saves an entry by itself: after a pause, on Ctrl/⌘ S, when the page is left or hidden, and when the connection is
 * back. `isReady`: another text can be put in place of what stands.
 */
export function useSaving(
  entryId: string,
  first: { readonly version: number; readonly text: EntryText },
  owner: CopyOwner,
  page: WrittenPage,
  isReady: boolean,
): Saving {
  const pageNow = useRef(page)
  pageNow.current = page
  const [leftover, setLeftover] = useState<Leftover | null>(null)
  const [copyTrouble, setCopyTrouble] = useState<CopyTrouble | null>(null)
  const listeners = useRef(new Set<() => void>())
  const [desk] = useState(
    () =>
      new SavingDesk({
        entryId,
        first,
        owner,
        read: () => pageNow.current.read(),
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
  const pen = useOwnTabs(`${owner.personId}/${entryId}`, desk, page)

  const lookBack = async (shown: EntryText) => {
    const found = await findLeftover(owner, entryId, shown)
    if (found.type === "left") setLeftover(found.leftover)
    if (found.type !== "arrived" || hasUnsaved(saver.now())) return
    const { text, version } = found.theirs
    pageNow.current.show(text)
    desk.begin(text, version)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the editor opens.
  useEffect(() => {
    if (!isReady) return
    void pen.isWriter().then((isWriter) => {
      if (isWriter) lookBack(first.text).catch(() => setCopyTrouble("none"))
    })
  }, [entryId, isReady])
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
    base: () => desk.base,
    rebase: (text) => {
      desk.base = text
    },
    tab: desk.tab,
    leftover,
    forgetLeftover: () => {
      if (!hasUnsaved(saver.now())) void dropCopy(owner, entryId).catch(() => setCopyTrouble("none"))
      setLeftover(null)
    },
    copyTrouble,
    writeHere: async () => {
      if (await pen.take()) return
      const now = await askNow(entryId)
      if (now.type === "done") pageNow.current.show(now.done.text)
      const shown = now.type === "done" ? now.done.text : pageNow.current.read()
      desk.begin(shown, now.type === "done" ? now.done.version : saver.now().version)
      await lookBack(shown).catch(() => setCopyTrouble("none"))
    },
    reload: async () => {
      if (!(await saver.flush())) await copying.now(false)
      location.reload()
    },
  }
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
    if (hasUnsaved(saver.now())) void copying.now(false)
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
      const engine = saver.now()
      const isHalted = engine.state === "conflict" || engine.state === "signed-out"
      if (isHalted || (copying.isTroubled && hasUnsaved(engine))) event.preventDefault()
    },
    options,
  )
  return () => stop.abort()
}
