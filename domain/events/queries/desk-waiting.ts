import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
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
  readonly product: string
  readonly status: WaitingStatus
  readonly enteredAt: Date
  /** Until when an offer holds its seats; null when none stands. */
  readonly offeredUntil: Date | null
  /** Seats enough are free for them now. */
  readonly fits: boolean
}

/** Those who wait or were offered seats, in the order in which they are offered. @throws NotAllowed */
export async function deskWaiting(actor: Actor, eventId: string): Promise<DeskWaiting[]> {
  demand(actor, "events.offer")
  const at = now()
  const entries = await db.waitingListEntry.findMany({
    where: { eventId, status: { in: ["WAITING", "OFFERED"] } },
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
  const productIds = [...new Set(entries.map(({ productId }) => productId))]
  const { quotas } = await seatsAt(db, productIds, at)
  const fitting = new Set(
    whoIsOffered(
      entries.filter(({ status }) => status === "WAITING"),
      quotas,
    ).map(({ id }) => id),
  )
  return inWaitingOrder(entries).map(({ product, offers, priority: _, productId: __, ...entry }) => ({
    ...entry,
    product: product.name,
    offeredUntil: offers[0]?.expiresAt ?? null,
    fits: fitting.has(entry.id),
  }))
}
