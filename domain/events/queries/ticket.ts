import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { attendeeWords } from "../attendee-words.ts"
import { placeOf } from "../calendar.ts"
import { eventColumns, soldEvent } from "../event-for-sale.ts"
import { changesUntil } from "../rules/sign-up-state.ts"

export interface Ticket {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly product: string
  readonly isCancelled: boolean
  /** Whether the name, the menu and the note may still be changed by oneself. */
  readonly mayChange: boolean
  readonly event: {
    readonly title: string
    readonly path: string
    readonly startsAt: Date
    readonly endsAt: Date
    readonly place: string
    readonly city: string
    readonly isSample: boolean
    readonly isCancelled: boolean
  }
}

/** One ticket as whoever has its secret may see it; null when there is none. */
export async function ticket(actor: Actor, code: string): Promise<Ticket | null> {
  demand(actor, "events.readOrder")
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(code)) return null
  const found = await db.orderPosition.findUnique({
    where: { code, kind: "TICKET" },
    select: {
      id: true,
      attendeeState: true,
      attendeeName: true,
      organisation: { select: { name: true } },
      order: { select: { locale: true } },
      cancelledAt: true,
      product: { select: { name: true } },
      event: { select: eventColumns },
    },
  })
  if (!found) return null
  const { title, path, startsAt, endsAt, isSample, isCancelled, ...where } = soldEvent(found.event)
  return {
    id: found.id,
    code,
    mayChange: found.cancelledAt === null && !isCancelled && now() <= changesUntil(found.event),
    name: attendeeWords(found, localeOf(found.order.locale)),
    product: found.product.name,
    isCancelled: found.cancelledAt !== null,
    event: { title, path, startsAt, endsAt, isSample, isCancelled, city: where.city, place: placeOf(where) },
  }
}
