import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type HistoryLine, historyOf } from "#domain/audit/history-of.ts"
import { db } from "#platform/database/client.ts"
import type { WaitingStatus } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { inWaitingOrder, whoIsOffered } from "../rules/waiting.ts"
import { seatsAt } from "../seats-at.ts"

export interface DeskWaiting {
  readonly id: string
  /** The secret by which the place can be given up. */
  readonly code: string
  readonly name: string
  readonly email: string
  readonly seats: number
  readonly productId: string
  readonly product: string
  readonly status: WaitingStatus
  readonly enteredAt: Date
  /** From 1, among those who wait for the same ticket, as they are told; null for who was offered seats. */
  readonly place: number | null
  /** Until when an offer holds its seats; null when none stands. */
  readonly offeredUntil: Date | null
  /** It is their turn, and seats enough are free. */
  readonly fits: boolean
  /** Seats enough are free, whoever's turn it is. */
  readonly fitsAlone: boolean
  readonly history: readonly WaitingHistory[]
}

/** What became of somebody who waits, the oldest first. */
export interface WaitingHistory {
  readonly at: Date
  readonly what: "wait" | "offer" | "offerOutOfTurn" | "withdraw"
  /** Who did it, of staff; "" for themselves and for what happens by itself. */
  readonly who: string
  /** Why they were offered seats out of turn. */
  readonly reason: string
}

/**
 * Those who wait or were offered seats, in the order in which they are offered; after them those who were offered seats
 * out of turn and are done with waiting, so that what was done for them can still be read. @throws NotAllowed
 */
export async function deskWaiting(actor: Actor, eventId: string): Promise<DeskWaiting[]> {
  demand(actor, "events.offer")
  const at = now()
  const all = await db.waitingListEntry.findMany({
    where: { eventId },
    select: {
      id: true,
      code: true,
      name: true,
      email: true,
      seats: true,
      status: true,
      priority: true,
      enteredAt: true,
      productId: true,
      product: { select: { name: true } },
      offers: { where: { status: "OPEN" }, select: { expiresAt: true } },
    },
  })
  const productIds = [...new Set(all.map(({ productId }) => productId))]
  const [{ quotas }, history] = await Promise.all([
    seatsAt(db, productIds, at),
    historyOf(
      db,
      "waiting",
      all.map(({ id }) => id),
    ),
  ])
  const told = Map.groupBy(history.flatMap(toldOf), ({ id }) => id)
  const historyFor = (id: string) => (told.get(id) ?? []).map(({ id: _, ...line }) => line)
  const wasPassedOn = (id: string) => historyFor(id).some(({ what }) => what === "offerOutOfTurn")
  const isOpen = ({ status }: { status: WaitingStatus }) => status === "WAITING" || status === "OFFERED"
  const entries = [
    ...inWaitingOrder(all.filter(isOpen)),
    ...inWaitingOrder(all.filter((entry) => !isOpen(entry) && wasPassedOn(entry.id))),
  ]
  const waiting = inWaitingOrder(entries.filter(({ status }) => status === "WAITING"))
  const fitting = new Set(whoIsOffered(waiting, quotas).map(({ id }) => id))
  const alone = new Set(waiting.flatMap((one) => whoIsOffered([one], quotas)).map(({ id }) => id))
  const places = placesByTicket(waiting)
  return entries.map(({ product, offers, priority: _, ...entry }) => ({
    ...entry,
    product: product.name,
    place: places.get(entry.id) ?? null,
    offeredUntil: offers[0]?.expiresAt ?? null,
    fits: fitting.has(entry.id),
    fitsAlone: alone.has(entry.id),
    history: historyFor(entry.id),
  }))
}

/** From 1, for each ticket by itself. */
function placesByTicket(waiting: readonly { id: string; productId: string }[]): Map<string, number> {
  const byTicket = Map.groupBy(waiting, ({ productId }) => productId)
  return new Map(
    [...byTicket.values()].flatMap((queue) => queue.map(({ id }, place) => [id, place + 1] as const)),
  )
}

const acts = ["wait", "offer", "offerOutOfTurn", "withdraw"] as const

function toldOf({ subjectId: id, at, operation, who, details }: HistoryLine) {
  const what = acts.find((act) => `events.${act}` === operation)
  if (!what) return []
  const reason = typeof details.reason === "string" ? details.reason : ""
  return [{ id, at, what, who, reason }]
}
