"use client"

import { useEffect, useRef, useState } from "react"
import { askServer } from "./ask-server.ts"
import type { Saving } from "./use-saving.ts"

export interface Other {
  readonly name: string
  readonly isSelf: boolean
}

interface Heard {
  readonly others: readonly Other[]
  readonly version: number
  readonly textVersion: number
  readonly build: string
}

const everyMs = 15_000

/**
 * Says every 15 seconds that this editor is open, and hears who else has it open, whether somebody saved, and whether
 * the product is another build than the one that made this page. A tab that only reads is not counted as open.
 */
export function usePresence(
  entryId: string,
  build: string,
  saving: Saving,
): { others: readonly Other[]; isBehind: boolean; isRenewed: boolean } {
  const [heard, setHeard] = useState<Heard | null>(null)
  const now = useRef(saving)
  now.current = saving
  const { tab: pen } = saving
  const isElsewhere = saving.engine.readOnly === "elsewhere"
  useEffect(() => {
    const path = `/api/admin/entries/${entryId}/presence`
    const say = async () => {
      if (document.visibilityState === "hidden") return
      const answer = await askServer<Heard>("POST", path, { pen, isLeaving: isElsewhere })
      if (answer.type === "done") setHeard(answer.done)
      if (answer.type === "signed-out") now.current.tell(answer)
      else if (answer.type === "done") now.current.tell({ type: "signed-in" })
    }
    const leave = () => void askServer("POST", path, { pen, isLeaving: true }, { keepalive: true })
    void say()
    const timer = setInterval(() => void say(), everyMs)
    window.addEventListener("pagehide", leave)
    return () => {
      clearInterval(timer)
      window.removeEventListener("pagehide", leave)
    }
  }, [entryId, pen, isElsewhere])
  const { engine } = saving
  const isBehind = heard !== null && heard.textVersion > engine.version && engine.state !== "conflict"
  const others = heard?.others ?? []
  return {
    others: isElsewhere ? others.filter(({ isSelf }) => !isSelf) : others,
    isBehind: isBehind && !isElsewhere,
    isRenewed: heard !== null && heard.build !== build && engine.readOnly === null,
  }
}
