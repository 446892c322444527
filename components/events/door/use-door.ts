import { useCallback, useEffect, useRef, useState } from "react"
import type { Seal } from "#domain/events/checkin-input.ts"
import { isInside, type Passage, type Verdict, verdictOf } from "#domain/events/rules/checkin.ts"
import { now } from "#platform/time/time.ts"
import { type Answer, askDoor, DoorGone, DoorRefused, fetchDoor } from "./ask-door.ts"
import {
  type DoorOnWire,
  type DoorTicket,
  fromWire,
  type KeptPassage,
  keepAside,
  keepPassages,
  keepUnsent,
  keptAside,
  keptPassages,
  keptUnsent,
  sealOf,
  type Unsent,
  unlisted,
  untoldOf,
  withPassages,
} from "./kept-door.ts"
import { forgetDoor, forgetGone, isOver, keepList, keptList } from "./kept-list.ts"
import { tellWaiting } from "./tell-waiting.ts"

export type Shown =
  | { readonly kind: "unknown" | "foreign" }
  /** Not on the list of a door that cannot ask. */
  | { readonly kind: "unlisted"; readonly code: string }
  | {
      readonly kind: "told"
      readonly ticket: DoorTicket
      readonly verdict: Verdict
      readonly wish: "IN" | "OUT"
    }

/** What a door has to go by: the list, or why it has none. */
export type Ground = "list" | "reading" | "none" | "over" | "forged" | "gone"

const pollMs = 4_000
/** As many as the server takes at once (checkInInput); the rest follows at the next turn. */
const mostAtOnce = 500
/** The list is kept again when it changed, and this often to prolong it. */
const keepAgainMs = 60_000
const neverKept = { digest: "", at: 0 }

/**
 * What a door knows and does. With a line the server decides, so that two doors never let one ticket in; without one
 * the same rule decides here by the signed list, and what happened is told as soon as there is a line again, each once.
 * What the server cannot take stands aside and is shown; it is told once more when the page is opened again.
 * `isBare`: the page came without the list, which is then the one that was kept.
 */
export function useDoor(first: DoorOnWire, { doorName, isBare }: { doorName: string; isBare: boolean }) {
  const { listId } = first
  const name = useRef(doorName)
  name.current = doorName
  const [ground, setGround] = useState<Ground>(isBare ? "reading" : "list")
  const [tickets, setTickets] = useState<ReadonlyMap<string, DoorTicket>>(() => fromWire(first.tickets))
  const [seal, setSeal] = useState<Seal>(sealOf(first))
  const [unsent, setUnsent] = useState<readonly Unsent[]>([])
  const [isOnline, setIsOnline] = useState(!isBare)
  const [shown, setShown] = useState<Shown | null>(null)
  const [aside, setAside] = useState<readonly Unsent[]>([])
  const known = useRef({ ground, tickets, seal, aside })
  known.current = { ground, tickets, seal, aside }
  const waiting = useRef<readonly Unsent[]>([])
  const since = useRef<readonly KeptPassage[]>([])
  /** Counts what happened here, so that an answer from before it is told from one after it. */
  const happened = useRef(0)
  /** How far this device's clock is from the server's, ms. */
  const skew = useRef(0)
  const keptAs = useRef(neverKept)

  const remember = useCallback(
    (next: readonly Unsent[]) => {
      waiting.current = next
      setUnsent(next)
      keepUnsent(listId, next)
    },
    [listId],
  )

  const add = useCallback(
    (code: string, { at, ...passage }: Passage, name?: string) => {
      happened.current++
      const kept = { ...passage, code, at: at.toISOString(), ...(name ? { name } : {}) }
      since.current = [...since.current, kept]
      keepPassages(listId, since.current)
      setTickets((before) => withPassages(before, [kept]))
    },
    [listId],
  )

  const tell = useCallback(
    (passages: readonly Unsent[]) => askDoor(listId, { door: name.current, passages }),
    [listId],
  )

  const leave = useCallback((gone: DoorGone) => {
    setGround("gone")
    setTickets(new Map())
    keptAs.current = neverKept
    void forgetGone(gone, location.pathname)
  }, [])

  /** Without a line: a list that has ended is not used any more, and goes from the device. */
  const endOver = useCallback(() => {
    const { ground, seal } = known.current
    if (ground !== "list" || !isOver({ list: seal, skew: skew.current })) return false
    setGround("over")
    setTickets(new Map())
    keptAs.current = neverKept
    void forgetDoor(location.pathname)
    return true
  }, [])

  const putAside = useCallback(
    (next: readonly Unsent[]) => {
      known.current.aside = next
      setAside(next)
      keepAside(listId, next)
    },
    [listId],
  )

  const settle = useCallback(
    (some: readonly Unsent[], isTaken: boolean) => {
      const { aside } = known.current
      if (!isTaken) putAside([...aside, ...some.filter((one) => !aside.includes(one))])
      remember(waiting.current.filter((one) => !some.includes(one)))
    },
    [putAside, remember],
  )

  const refresh = useCallback(async () => {
    try {
      if (waiting.current.length > 0) {
        await tellWaiting(waiting.current.slice(0, mostAtOnce), tell, settle)
      }
      const before = happened.current
      const list = await fetchDoor(listId, pollMs * 2)
      skew.current = Date.parse(list.at) - now().getTime()
      setIsOnline(true)
      // What happened here while this was on its way may not be in it yet.
      if (waiting.current.length > 0 || happened.current !== before) return
      since.current = untoldOf(since.current, known.current.aside)
      keepPassages(listId, since.current)
      setTickets(withPassages(fromWire(list.tickets), since.current))
      setSeal(sealOf(list))
      setGround("list")
      const at = now().getTime()
      if (keptAs.current.digest === list.digest && at - keptAs.current.at < keepAgainMs) return
      keptAs.current = { digest: list.digest, at }
      await keepList(location.pathname, { list, skew: skew.current })
    } catch (error) {
      if (error instanceof DoorGone) return leave(error)
      setIsOnline(false)
      endOver()
    }
  }, [listId, tell, settle, leave, endOver])

  useEffect(() => {
    let isLeft = false
    let poll: ReturnType<typeof setInterval> | undefined
    const begin = async () => {
      const kept = isBare ? await keptList(location.pathname, first.key).catch(() => null) : null
      if (isLeft) return
      const list = typeof kept === "object" ? kept?.list : undefined
      if (typeof kept === "object" && kept) skew.current = kept.skew
      const untold = [...keptAside(listId), ...keptUnsent(listId)]
      if (untold.length > 0) {
        remember(untold)
        putAside([])
      }
      since.current = keptPassages(listId)
      const base = list ?? first
      setSeal(sealOf(base))
      setTickets(withPassages(fromWire(base.tickets), missingIn(base, since.current, untold)))
      if (isBare) setGround(list ? "list" : typeof kept === "string" ? kept : "none")
      await refresh()
      if (!isLeft) poll = setInterval(() => void refresh(), pollMs)
    }
    void begin()
    addEventListener("online", refresh)
    return () => {
      isLeft = true
      clearInterval(poll)
      removeEventListener("online", refresh)
    }
  }, [first, isBare, listId, refresh, remember, putAside])

  const decide = useCallback(
    async (asked: Unsent, ticket: DoorTicket | undefined): Promise<Answer | null> => {
      try {
        if (waiting.current.length > 0) throw new Error("what happened before is told first")
        const [told] = await tell([asked])
        if (!told) throw new Error("the door was told nothing")
        setIsOnline(true)
        return told
      } catch (error) {
        // There is a line, and the code is nothing that the server could know.
        if (error instanceof DoorRefused && !ticket) return { verdict: "UNKNOWN" }
        if (error instanceof DoorGone) leave(error)
        setIsOnline(false)
        if (!ticket || error instanceof DoorGone || endOver()) return null
        // A slow answer makes the clocks look further apart than they are: what happens now is after what is known.
        const latest = Math.max(0, ...ticket.passages.map((passage) => passage.at.getTime()))
        const at = new Date(Math.max(now().getTime() + skew.current, latest + 1))
        const verdict = verdictOf(
          { ...ticket, isCurrent: ticket.code === asked.code },
          asked.wish,
          ticket.passages,
        )
        const reason = verdict.kind === "DENIED" ? verdict.reason : ""
        const decided = { kind: verdict.kind, reason, at: at.toISOString(), seal: known.current.seal }
        remember([...waiting.current, { ...asked, decided }])
        return { verdict, at, ticket }
      }
    },
    [tell, remember, leave, endOver],
  )

  const pass = useCallback(
    async (code: string, wish: "IN" | "OUT") => {
      const all = known.current.tickets
      const ticket = all.get(code) ?? [...all.values()].find((one) => one.formerCodes.includes(code))
      const asked: Unsent = { code, wish, nonce: crypto.randomUUID(), decided: null }
      const told = await decide(asked, ticket)
      if (!told) return setShown({ kind: "unlisted", code })
      if (told.verdict === "UNKNOWN") return setShown({ kind: "unknown" })
      const { verdict, at } = told
      const whose = ticket ?? told.ticket
      // Sold since the list was made.
      if (!ticket) setTickets((before) => new Map(before).set(whose.code, whose))
      if (verdict.kind !== "DENIED") add(whose.code, { kind: verdict.kind, at, door: name.current })
      setShown({ kind: "told", ticket: whose, verdict, wish })
    },
    [add, decide],
  )

  /** Lets in who is on no list, though the door cannot ask: somebody looks at it afterwards. */
  const admit = useCallback(
    (code: string, called: string) => {
      const passage = {
        kind: "IN" as const,
        at: new Date(now().getTime() + skew.current),
        door: name.current,
      }
      const decided = {
        kind: passage.kind,
        reason: "",
        at: passage.at.toISOString(),
        seal: known.current.seal,
      }
      remember([...waiting.current, { code, wish: "IN", nonce: crypto.randomUUID(), decided }])
      add(code, passage, called)
      const ticket = { ...unlisted, code, name: called }
      setShown({ kind: "told", ticket, verdict: { kind: "IN" }, wish: "IN" })
    },
    [add, remember],
  )

  const all = [...tickets.values()]
  return {
    ground,
    tickets: all,
    seal,
    inside: all.filter(({ passages }) => isInside(passages)).length,
    expected: all.filter(({ isStanding, isOnList }) => isStanding && isOnList).length,
    unsent: unsent.length,
    aside,
    dropAside: useCallback(() => putAside([]), [putAside]),
    isOnline,
    shown,
    pass,
    admit,
    notOurs: useCallback(() => setShown({ kind: "foreign" }), []),
  }
}

/** What happened here that a list cannot hold: it was made before, or was not told yet. */
function missingIn(
  { at }: DoorOnWire,
  passages: readonly KeptPassage[],
  untold: readonly Unsent[],
): KeptPassage[] {
  const kept = untoldOf(passages, untold)
  return passages.filter((one) => one.at > at || kept.includes(one))
}
