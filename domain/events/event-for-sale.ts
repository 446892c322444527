import type { Actor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { readTogether } from "#platform/database/read-together.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import type { LetterEvent } from "./calendar.ts"
import { managedEvent } from "./managed-event.ts"
import type { CancellationTerm } from "./rules/cancellation.ts"
import type { ProductForSale } from "./rules/lines.ts"
import { cancelUntil, type EventTimes, signUpState } from "./rules/sign-up-state.ts"
import { visibleEvents } from "./visible-events.ts"

export interface EventForSale extends EventTimes, LetterEvent {
  readonly changesUntilAt: Date | null
  readonly offersByItself: boolean
  readonly offerHours: number
  readonly isSample: boolean
  readonly products: readonly ProductForSale[]
}

/** The columns of an event that selling, offering and letters need. */
export const eventColumns = {
  entryId: true,
  startsAt: true,
  endsAt: true,
  venueName: true,
  venueAddress: true,
  city: true,
  signUpOpensAt: true,
  signUpClosesAt: true,
  cancelUntilAt: true,
  changesUntilAt: true,
  fees: { select: { fromAt: true, feePercent: true }, orderBy: { fromAt: "asc" } },
  cancelledAt: true,
  contactEmail: true,
  offersByItself: true,
  offerHours: true,
  entry: { select: { title: true, path: true, lead: true, isSample: true, version: true } },
} as const

interface EventRow extends EventTimes {
  changesUntilAt: Date | null
  entryId: string
  venueName: string
  venueAddress: string
  city: string
  contactEmail: string
  fees: CancellationTerm[]
  offersByItself: boolean
  offerHours: number
  entry: { title: string; path: string; lead: string; isSample: boolean; version: number }
}

/**
 * An event as it is sold, with every product that was not withdrawn. Visitors who ask at the same time are answered
 * together: a rush would otherwise read the same five tables for each. @throws NotFound
 */
export async function eventForSale(actor: Actor, slug: string, at: Date): Promise<EventForSale> {
  const read = () => visibleEvent(actor, slug, at)
  return actor.kind === "visitor" ? readTogether(`event for sale: ${slug}`, read) : read()
}

async function visibleEvent(actor: Actor, slug: string, at: Date): Promise<EventForSale> {
  const event = await db.event.findFirst({
    where: { AND: [visibleEvents(actor, at), { entry: { slug } }] },
    select: {
      ...eventColumns,
      products: { select: productColumns, where: { withdrawnAt: null }, orderBy: productOrder },
    },
  })
  if (!event) throw new NotFound("event")
  return { ...soldEvent(event), products: event.products }
}

/**
 * An event as staff sell it, announced or not, before its sign-up opens and after it has closed: every product that was
 * not withdrawn, whenever it is sold to others. @throws NotFound, Closed (no dates yet, or called off)
 */
export async function eventAtTheDesk(eventId: string): Promise<EventForSale> {
  await managedEvent(db, eventId)
  const event = await db.event.findUniqueOrThrow({
    where: { entryId: eventId },
    select: {
      ...eventColumns,
      products: { select: productColumns, where: { withdrawnAt: null }, orderBy: productOrder },
    },
  })
  if (event.cancelledAt) throw new Closed("events.cancelled")
  const products = event.products.map((product) => ({ ...product, salesOpenAt: null, salesCloseAt: null }))
  return { ...soldEvent(event), products }
}

/** The columns of a row as letters and rules know an event. */
export function soldEvent({ entryId, entry, ...event }: EventRow): Omit<EventForSale, "products"> {
  return {
    ...event,
    ...entry,
    id: entryId,
    cancelUntil: cancelUntil(event),
    isCancelled: event.cancelledAt !== null,
  }
}

/** @throws Closed saying why one cannot sign up now */
export function demandOpen(event: EventForSale, at: Date): void {
  const { kind } = signUpState(
    event,
    event.products.some((product) => product.kind === "TICKET"),
    at,
  )
  if (kind !== "open") throw new Closed(`events.${kind}`)
}

export const productOrder = [{ position: "asc" as const }, { id: "asc" as const }]
export const productColumns = {
  id: true,
  kind: true,
  name: true,
  variant: true,
  group: { select: { id: true, name: true, position: true } },
  description: true,
  priceOere: true,
  vat: true,
  vatReason: true,
  position: true,
  salesOpenAt: true,
  salesCloseAt: true,
  withdrawnAt: true,
  minPerOrder: true,
  maxPerOrder: true,
  requires: { select: { id: true, name: true } },
  rules: { select: { condition: true, amountOere: true, untilAt: true } },
  menu: { select: { id: true, label: true, labelEn: true }, orderBy: { position: "asc" } },
} as const
