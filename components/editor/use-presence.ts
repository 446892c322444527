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
}

const everyMs = 15_000

/** Says every 15 seconds that this editor is open, and hears who else has it open and whether somebody saved. */
export function usePresence(
  entryId: string,
  saving: Saving,
): { others: readonly Other[]; isBehind: boolean } {
  const [heard, setHeard] = useState<Heard | null>(null)
  const now = useRef(saving)
  now.current = saving
  const { pen } = saving
  useEffect(() => {
    const path = `/api/admin/entries/${entryId}/presence`
    const say = async () => {
      if (document.visibilityState === "hidden") return
      const answer = await askServer<Heard>("POST", path, { pen })
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
  }, [entryId, pen])
  const { engine } = saving
  const isBehind = heard !== null && heard.textVersion > engine.version && engine.state !== "conflict"
  return { others: heard?.others ?? [], isBehind }
}
