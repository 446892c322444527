import type { Db, Prisma } from "#platform/database/client.ts"
import { attendeeWords } from "./attendee-words.ts"
import type { DoorTicket, Passage } from "./rules/checkin.ts"

/** A ticket as somebody at a door sees it. */
export interface TicketAtDoor extends Omit<DoorTicket, "isCurrent"> {
  readonly id: string
  readonly code: string
  /** Those that were given to others before; they open nothing, and the door says why. */
  readonly formerCodes: readonly string[]
  readonly name: string
  readonly organisation: string
  /** The ticket and what was chosen beside it. */
  readonly products: readonly string[]
  /** At this list, in the order in which they happened. */
  readonly passages: readonly Passage[]
}

/** The columns of a list that say who belongs on it. */
export const onList = {
  id: true,
  eventId: true,
  name: true,
  products: { select: { productId: true } },
} as const satisfies Prisma.CheckinListSelect

/** The tickets of a list's event, those that were given up too, by name; or the one with a code. */
export async function doorTickets(
  from: Db,
  list: { id: string; eventId: string; products: readonly { productId: string }[] },
  one: { code?: string } = {},
): Promise<TicketAtDoor[]> {
  const tickets = await from.orderPosition.findMany({
    where: { eventId: list.eventId, kind: "TICKET", ...one },
    select: {
      id: true,
      code: true,
      orderId: true,
      seat: true,
      attendeeState: true,
      attendeeName: true,
      cancelledAt: true,
      organisation: { select: { name: true } },
      product: { select: { id: true, name: true } },
      earlier: { where: { code: { not: null } }, select: { code: true } },
      checkins: {
        where: { listId: list.id },
        select: { kind: true, at: true, door: true },
        orderBy: [{ at: "asc" }, { id: "asc" }],
      },
    },
    orderBy: [{ attendeeName: "asc" }, { id: "asc" }],
  })
  const wanted = new Set(list.products.map(({ productId }) => productId))
  const beside = await addOnsOf(from, list.eventId, tickets)
  return tickets.map((ticket) => {
    const products = [ticket.product, ...(beside.get(`${ticket.orderId}/${ticket.seat}`) ?? [])]
    return {
      id: ticket.id,
      code: ticket.code,
      formerCodes: ticket.earlier.flatMap(({ code }) => (code ? [code] : [])),
      name: attendeeWords(ticket),
      organisation: ticket.organisation?.name ?? "",
      products: products.map(({ name }) => name),
      isStanding: ticket.cancelledAt === null,
      isOnList: wanted.size === 0 || products.some(({ id }) => wanted.has(id)),
      passages: ticket.checkins,
    }
  })
}

async function addOnsOf(from: Db, eventId: string, tickets: readonly { orderId: string }[]) {
  const orderIds = tickets.length === 1 ? { in: tickets.map(({ orderId }) => orderId) } : undefined
  const addOns = await from.orderPosition.findMany({
    where: { eventId, kind: "ADDON", cancelledAt: null, ...(orderIds ? { orderId: orderIds } : {}) },
    select: { orderId: true, seat: true, product: { select: { id: true, name: true } } },
  })
  const bySeat = Map.groupBy(addOns, ({ orderId, seat }) => `${orderId}/${seat}`)
  return new Map([...bySeat].map(([seat, all]) => [seat, all.map(({ product }) => product)]))
}
