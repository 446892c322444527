import { useCallback, useEffect, useRef, useState } from "react"
import { isInside, type Passage, type Verdict, verdictOf } from "#domain/events/rules/checkin.ts"
import { now } from "#platform/time/time.ts"
import { type DoorOnWire, type DoorTicket, fromWire, keepDoor, keptDoor, type Unsent } from "./kept-door.ts"

export type Shown =
  | { readonly kind: "unknown" }
  | {
      readonly kind: "told"
      readonly ticket: DoorTicket
      readonly verdict: Verdict
      readonly wish: "IN" | "OUT"
    }

const patienceMs = 2_500
const pollMs = 4_000
/** As many as the server takes at once (checkInInput); the rest follows at the next turn. */
const mostAtOnce = 500

/**
 * What a door knows and does. With a line the server decides, so that two doors never let one ticket in; without one
 * the same rule decides here, and what happened is told as soon as there is a line again, each once.
 */
export function useDoor(first: DoorOnWire, doorName: string) {
  const [tickets, setTickets] = useState<ReadonlyMap<string, DoorTicket>>(() => fromWire(first.tickets))
  const [unsent, setUnsent] = useState<readonly Unsent[]>([])
  const [isOnline, setIsOnline] = useState(true)
  const [shown, setShown] = useState<Shown | null>(null)
  const known = useRef(tickets)
  known.current = tickets
  const waiting = useRef<readonly Unsent[]>([])
  /** Counts what happened here, so that an answer from before it is told from one after it. */
  const happened = useRef(0)
  /** How far this device's clock is from the server's, ms. */
  const skew = useRef(0)
  const path = `/api/admin/doors/${first.listId}`

  const remember = useCallback((next: readonly Unsent[]) => {
    waiting.current = next
    setUnsent(next)
  }, [])

  const add = useCallback((code: string, passage: Passage) => {
    happened.current++
    setTickets((before) => {
      const ticket = before.get(code)
      if (!ticket) return before
      return new Map(before).set(code, { ...ticket, passages: [...ticket.passages, passage] })
    })
  }, [])

  const tell = useCallback(
    async (passages: readonly Unsent[]) => {
      const response = await fetch(path, {
        method: "POST",
        signal: AbortSignal.timeout(passages.length === 1 ? patienceMs : 30_000),
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ door: doorName, passages }),
      })
      if (!response.ok) throw new Error(`the door was answered ${response.status}`)
      return (await response.json()) as { verdict: Verdict | "UNKNOWN"; at: string }[]
    },
    [path, doorName],
  )

  const refresh = useCallback(async () => {
    try {
      if (waiting.current.length > 0) {
        const sent = waiting.current.slice(0, mostAtOnce)
        await tell(sent)
        remember(waiting.current.filter((one) => !sent.includes(one)))
      }
      const before = happened.current
      const response = await fetch(path, {
        signal: AbortSignal.timeout(pollMs * 2),
        headers: { accept: "application/json" },
      })
      if (!response.ok) throw new Error(`the door was answered ${response.status}`)
      const door = (await response.json()) as DoorOnWire
      skew.current = Date.parse(door.at) - now().getTime()
      // What happened here while this was on its way may not be in it yet.
      if (waiting.current.length === 0 && happened.current === before) setTickets(fromWire(door.tickets))
      setIsOnline(true)
    } catch {
      setIsOnline(false)
    }
  }, [path, tell, remember])

  useEffect(() => {
    const kept = keptDoor(first.listId)
    if (kept.length > 0) remember(kept)
    void refresh()
    const poll = setInterval(() => void refresh(), pollMs)
    addEventListener("online", refresh)
    return () => {
      clearInterval(poll)
      removeEventListener("online", refresh)
    }
  }, [first.listId, refresh, remember])
  useEffect(() => keepDoor(first.listId, unsent), [first.listId, unsent])

  const decide = useCallback(
    async (asked: Unsent, ticket: DoorTicket): Promise<[Verdict, Date]> => {
      try {
        if (waiting.current.length > 0) throw new Error("what happened before is told first")
        const [told] = await tell([asked])
        if (!told || told.verdict === "UNKNOWN") throw new Error("the server does not know this ticket")
        setIsOnline(true)
        return [revived(told.verdict), new Date(told.at)]
      } catch {
        setIsOnline(false)
        const at = new Date(now().getTime() + skew.current)
        const isCurrent = ticket.code === asked.code
        const verdict = verdictOf({ ...ticket, isCurrent }, asked.wish, ticket.passages)
        const reason = verdict.kind === "DENIED" ? verdict.reason : ""
        const decided = { kind: verdict.kind, reason, at: at.toISOString() }
        remember([...waiting.current, { ...asked, decided }])
        return [verdict, at]
      }
    },
    [tell, remember],
  )

  const pass = useCallback(
    async (code: string, wish: "IN" | "OUT") => {
      const ticket =
        known.current.get(code) ?? [...known.current.values()].find((one) => one.formerCodes.includes(code))
      if (!ticket) return setShown({ kind: "unknown" })
      const asked: Unsent = { code, wish, nonce: crypto.randomUUID(), decided: null }
      const [verdict, at] = await decide(asked, ticket)
      if (verdict.kind !== "DENIED") add(code, { kind: verdict.kind, at, door: doorName })
      setShown({ kind: "told", ticket, verdict, wish })
    },
    [add, decide, doorName],
  )

  const all = [...tickets.values()]
  return {
    tickets: all,
    inside: all.filter(({ passages }) => isInside(passages)).length,
    expected: all.filter(({ isStanding, isOnList }) => isStanding && isOnList).length,
    unsent: unsent.length,
    isOnline,
    shown,
    pass,
  }
}

/** Instants cross the wire as text. */
function revived(verdict: Verdict): Verdict {
  if (verdict.kind !== "DENIED" || !verdict.earlier) return verdict
  return { ...verdict, earlier: { ...verdict.earlier, at: new Date(verdict.earlier.at) } }
}
