import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type Whose, whose } from "#domain/people/whose.ts"
import { db, type Prisma } from "#platform/database/client.ts"
import type { AttendeeState, ProductKind } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { MenuLine } from "../rules/menu-lines.ts"
import { ordersOf, positionsOf } from "../whose-orders.ts"

export interface MyOrder {
  readonly id: string
  readonly number: number
  /** The secret of the receipt; null when somebody else ordered, who alone may see and change the whole. */
  readonly code: string | null
  readonly event: {
    readonly title: string
    /** The public address; null when the event is not public (any more). */
    readonly path: string | null
    readonly startsAt: Date
    readonly endsAt: Date
    readonly place: string
    readonly isCancelled: boolean
    readonly isOver: boolean
  }
  /** The own order's every seat, or the one seat that is the actor's in somebody else's. */
  readonly seats: readonly MySeat[]
  /** What stands, in øre; null in somebody else's order. */
  readonly totalOere: number | null
}

export interface MySeat {
  readonly seat: number
  readonly name: string
  readonly isNamed: boolean
  /** What one comes with: "Billet", "Festmiddag" and the dish that was chosen. */
  readonly products: readonly { readonly name: string; readonly dish: MenuLine | null }[]
  readonly isCancelled: boolean
  /** The secret of its ticket, where the seat is the actor's own in somebody else's order; "" else. */
  readonly ticketCode: string
}

/**
 * The sign-ups of the actor: orders made by the actor or with an address of the actor, which signing in has proven, and
 * seats that others ordered for the actor. What is to come first, then what is over, the newest first.
 * @throws NotAllowed
 */
export async function myOrders(actor: Actor): Promise<MyOrder[]> {
  demand(actor, "events.readOwn", { ownerId: actor.kind === "person" ? actor.personId : null })
  if (actor.kind !== "person") throw new NotFound("person")
  const who = await whose(db, actor.personId)
  const orders = await db.order.findMany({
    where: { OR: [ordersOf(who), { positions: { some: positionsOf(who) } }] },
    select: columns,
    orderBy: [{ event: { startsAt: "asc" } }, { id: "asc" }],
    take: 200,
  })
  const at = now()
  const mine = orders.map((order) => shown(order, who, at))
  return [
    ...mine.filter(({ event }) => !event.isOver),
    ...mine.filter(({ event }) => event.isOver).toReversed(),
  ]
}

const columns = {
  id: true,
  number: true,
  code: true,
  buyerId: true,
  buyerEmail: true,
  placedAt: true,
  event: {
    select: {
      startsAt: true,
      endsAt: true,
      venueName: true,
      city: true,
      cancelledAt: true,
      entry: { select: { title: true, path: true, status: true } },
    },
  },
  positions: {
    select: {
      code: true,
      kind: true,
      seat: true,
      attendeeState: true,
      attendeeName: true,
      attendeeEmail: true,
      personId: true,
      priceOere: true,
      feeOere: true,
      cancelledAt: true,
      product: { select: { name: true } },
      menu: { select: { option: { select: { label: true, labelEn: true } } } },
    },
    orderBy: [{ seat: "asc" }, { kind: "asc" }, { product: { position: "asc" } }],
  },
} satisfies Prisma.OrderSelect

interface Position {
  code: string
  kind: ProductKind
  seat: number
  attendeeState: AttendeeState
  attendeeName: string
  attendeeEmail: string
  personId: string | null
  priceOere: number
  feeOere: number
  cancelledAt: Date | null
  product: { name: string }
  menu: { option: MenuLine | null } | null
}

interface Found {
  id: string
  number: number
  code: string
  buyerId: string | null
  buyerEmail: string
  placedAt: Date
  event: {
    startsAt: Date
    endsAt: Date
    venueName: string
    city: string
    cancelledAt: Date | null
    entry: { title: string; path: string; status: string }
  }
  positions: Position[]
}

function shown(
  { buyerId, buyerEmail, event, positions, ...order }: Found,
  { personId, addresses }: Whose,
  at: Date,
): MyOrder {
  const wasTheirs = (email: string) =>
    addresses.some((one) => one.email === email && (one.until === null || order.placedAt <= one.until))
  const isBuyer = buyerId === personId || wasTheirs(buyerEmail)
  const visible = isBuyer
    ? positions
    : positions.filter((one) => one.personId === personId || wasTheirs(one.attendeeEmail))
  return {
    id: order.id,
    number: order.number,
    code: isBuyer ? order.code : null,
    event: {
      title: event.entry.title,
      path: event.entry.status === "PUBLISHED" ? event.entry.path : null,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      place: [event.venueName, event.city].filter(Boolean).join(", "),
      isCancelled: event.cancelledAt !== null,
      isOver: event.endsAt < at,
    },
    seats: seatsOf(visible, isBuyer),
    totalOere: isBuyer
      ? positions.reduce(
          (sum, { cancelledAt, priceOere, feeOere }) => sum + (cancelledAt ? feeOere : priceOere),
          0,
        )
      : null,
  }
}

function seatsOf(positions: readonly Position[], isBuyer: boolean): MySeat[] {
  const places = [...new Set(positions.map(({ seat }) => seat))]
  return places.map((seat) => {
    const all = positions.filter((one) => one.seat === seat)
    const standing = all.filter(({ cancelledAt }) => cancelledAt === null)
    return {
      seat,
      name: all[0]?.attendeeName ?? "",
      isNamed: all[0]?.attendeeState === "NAMED",
      products: (standing.length > 0 ? standing : all).map(({ product, menu }) => ({
        name: product.name,
        dish: menu?.option ?? null,
      })),
      isCancelled: standing.length === 0,
      ticketCode: isBuyer ? "" : (standing.find(({ kind }) => kind === "TICKET")?.code ?? ""),
    }
  })
}
