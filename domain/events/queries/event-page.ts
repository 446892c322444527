import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { bodyForReading } from "#domain/content/followed-links.ts"
import { type InLanguage, oneInLanguage } from "#domain/content/in-language.ts"
import { type Picture, type Shelf, shelfOf } from "#domain/content/pictures.ts"
import { assetsOf, type Body } from "#domain/content/rules/body.ts"
import { nextOf } from "#domain/content/rules/states.ts"
import { nextTurn } from "#domain/content/true-until.ts"
import type { Locale } from "#messages/translate.ts"
import { db, type Prisma } from "#platform/database/client.ts"
import { readTogether } from "#platform/database/read-together.ts"
import { now } from "#platform/time/time.ts"
import { eventColumns, productColumns, productOrder } from "../event-for-sale.ts"
import { type OfferedProduct, offeredProducts } from "../offered-products.ts"
import type { CancellationTerm } from "../rules/cancellation.ts"
import { isOnSale } from "../rules/lines.ts"
import { nextPriceChange } from "../rules/price.ts"
import { isGone } from "../rules/seats.ts"
import { cancelUntil, nextChange, type SignUpState, signUpState } from "../rules/sign-up-state.ts"
import { seatsAt } from "../seats-at.ts"
import { visibleEvents } from "../visible-events.ts"

export interface EventPage {
  id: string
  title: string
  slug: string
  path: string
  lead: string
  body: Body
  shelf: Shelf
  picture: Picture | null
  heroAlt: string
  isSample: boolean
  /** The language of its words. */
  lang: Locale
  startsAt: Date
  endsAt: Date
  venueName: string
  venueAddress: string
  city: string
  contactEmail: string
  cancelReason: string
  cancelUntil: Date
  /** What is kept of a price that is given up, in the order in which the rules begin. */
  fees: readonly CancellationTerm[]
  products: OfferedProduct[]
  signUp: SignUpState
  /** There are codes that lower its prices. */
  hasVouchers: boolean
  /** No ticket has a seat for newcomers; one can wait. */
  isFull: boolean
  /** Two seconds ahead while seats are told and sign-up is open. */
  trueUntil: Date | null
}

const seatsAreTrueForMs = 2_000

/**
 * One event as its public page tells it; null when this actor may not see it. Visitors who ask at the same time are
 * answered together.
 */
export async function eventPage(
  actor: Actor,
  slug: string,
  locale: Locale = "da",
): Promise<EventPage | null> {
  demand(actor, "events.read")
  const read = () => pageOf(actor, slug, locale)
  return actor.kind === "visitor" ? readTogether(`event page: ${locale} ${slug}`, read) : read()
}

async function pageOf(actor: Actor, slug: string, locale: Locale): Promise<EventPage | null> {
  const at = now()
  const row = await db.event.findFirst({
    where: { AND: [visibleEvents(actor, at), { entry: { slug } }] },
    select: pageSelect,
  })
  const entry = await oneInLanguage(locale, at, row?.entry ?? null)
  return row && entry ? eventPageOf(row, entry, at, locale) : null
}

export type EventPageRow = Prisma.EventGetPayload<{ select: typeof pageSelect }>

/** The page of an event, public or not yet, from its own facts and the words of an entry. */
export async function eventPageOf(
  row: Omit<EventPageRow, "entry">,
  entry: InLanguage<EventPageRow["entry"]>,
  at: Date,
  locale: Locale,
): Promise<EventPage> {
  const { entryId: _, products: all, vouchers, cancelReason, ...facts } = row
  const { body: stored, heroId, ...words } = entry
  const body = await bodyForReading(stored, locale)
  const onSale = all.filter((product) => isOnSale(product, at))
  const ids = onSale.map(({ id }) => id)
  const [{ quotas }, shelf, turn] = await Promise.all([
    seatsAt(db, ids, at),
    shelfOf([...assetsOf(body), ...(heroId ? [heroId] : [])]),
    nextTurn(at, ["EVENT"]),
  ])
  const products = offeredProducts(onSale, quotas, at)
  const tickets = products.filter(({ kind }) => kind === "TICKET")
  const signUp = signUpState(facts, tickets.length > 0, at)
  const sales = all.flatMap((it) => [it.salesOpenAt, after(it.salesCloseAt), nextPriceChange(it.rules, at)])
  const seatsTurn = signUp.kind === "open" ? new Date(at.getTime() + seatsAreTrueForMs) : null
  return {
    ...words,
    ...facts,
    body,
    shelf,
    picture: heroId ? (shelf.pictures[heroId] ?? null) : null,
    cancelReason: cancelReason ?? "",
    cancelUntil: cancelUntil(facts),
    products,
    signUp,
    hasVouchers: vouchers.length > 0,
    isFull: tickets.length > 0 && tickets.every(({ seats }) => isGone(seats)),
    trueUntil: nextOf([turn, nextChange(facts, at), ...sales, seatsTurn], at),
  }
}

/** What holds through an instant changes a millisecond later. */
function after(instant: Date | null): Date | null {
  return instant ? new Date(instant.getTime() + 1) : null
}

export const pageSelect = {
  ...eventColumns,
  cancelReason: true,
  entry: {
    select: {
      id: true,
      title: true,
      slug: true,
      path: true,
      lead: true,
      body: true,
      heroId: true,
      heroAlt: true,
      isSample: true,
    },
  },
  products: { select: productColumns, where: { withdrawnAt: null }, orderBy: productOrder },
  vouchers: { select: { id: true }, where: { stoppedAt: null }, take: 1 },
} satisfies Prisma.EventSelect
