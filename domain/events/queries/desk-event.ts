import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { seatsAt } from "../seats-at.ts"

export interface DeskEvent {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly isPublic: boolean
  readonly startsAt: Date
  readonly cancelledAt: Date | null
  readonly cancelReason: string
  readonly offersByItself: boolean
  /** People with a ticket that stands. */
  readonly people: number
  readonly waiting: number
  /** What the standing positions and the fees of those given up come to, in øre. */
  readonly totalOere: number
  readonly quotas: readonly DeskQuota[]
}

export interface DeskQuota {
  readonly id: string
  readonly name: string
  readonly size: number
  /** By positions and by offers that stand. */
  readonly taken: number
  readonly products: readonly string[]
}

/** An event with how its seats stand, for those who see its participants. @throws NotAllowed, NotFound */
export async function deskEvent(actor: Actor, id: string): Promise<DeskEvent> {
  demand(actor, "events.participants")
  const event = await db.event.findFirst({
    where: { entryId: id },
    select: {
      startsAt: true,
      cancelledAt: true,
      cancelReason: true,
      offersByItself: true,
      entry: { select: { title: true, path: true, status: true } },
      quotas: {
        select: {
          id: true,
          name: true,
          size: true,
          products: { select: { product: { select: { id: true, name: true, withdrawnAt: true } } } },
        },
        orderBy: [{ name: "asc" }, { id: "asc" }],
      },
    },
  })
  if (!event) throw new NotFound("event")
  const productIds = event.quotas.flatMap(({ products }) => products.map(({ product }) => product.id))
  const [{ quotas: taken }, people, waiting, standing, givenUp] = await Promise.all([
    seatsAt(db, [...new Set(productIds)], now()),
    db.orderPosition.count({ where: { eventId: id, kind: "TICKET", cancelledAt: null } }),
    db.waitingListEntry.count({ where: { eventId: id, status: { in: ["WAITING", "OFFERED"] } } }),
    db.orderPosition.aggregate({ where: { eventId: id, cancelledAt: null }, _sum: { priceOere: true } }),
    db.orderPosition.aggregate({ where: { eventId: id }, _sum: { feeOere: true } }),
  ])
  const { entry, quotas, cancelReason, ...facts } = event
  return {
    id,
    title: entry.title,
    path: entry.path,
    isPublic: entry.status === "PUBLISHED",
    ...facts,
    cancelReason: cancelReason ?? "",
    people,
    waiting,
    totalOere: (standing._sum.priceOere ?? 0) + (givenUp._sum.feeOere ?? 0),
    quotas: quotas.map(({ products, ...quota }) => ({
      ...quota,
      taken: taken.find((state) => state.id === quota.id)?.taken ?? 0,
      products: products.flatMap(({ product }) => (product.withdrawnAt ? [] : [product.name])),
    })),
  }
}
