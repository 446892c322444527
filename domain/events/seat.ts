import type { Db, Prisma } from "#platform/database/client.ts"
import { eventColumns } from "./event-for-sale.ts"

const positionColumns = {
  id: true,
  code: true,
  kind: true,
  seat: true,
  orderId: true,
  productId: true,
  attendeeState: true,
  attendeeName: true,
  attendeeEmail: true,
  version: true,
  cancelledAt: true,
  product: {
    select: {
      name: true,
      menu: { select: { id: true, label: true, labelEn: true }, orderBy: { position: "asc" } },
    },
  },
  menu: { select: { optionId: true, allergies: true } },
} as const satisfies Prisma.OrderPositionSelect

const ticketColumns = {
  ...positionColumns,
  event: { select: eventColumns },
  order: { select: { code: true, buyerName: true, buyerEmail: true, locale: true } },
  checkins: { where: { kind: "IN" }, select: { id: true }, take: 1 },
} as const satisfies Prisma.OrderPositionSelect

type SeatPosition = Prisma.OrderPositionGetPayload<{ select: typeof positionColumns }>

/** A ticket with the add-ons that stand beside it. */
export interface Seat {
  readonly ticket: Prisma.OrderPositionGetPayload<{ select: typeof ticketColumns }>
  readonly addOns: readonly SeatPosition[]
}

/** The seat of this ticket, for whoever has the secret of its order or of the ticket itself; null for anybody else. */
export async function seatBehind(
  from: Db,
  { code, position }: { code: string; position: string },
): Promise<Seat | null> {
  const isTicket = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(code)
  const ticket = await from.orderPosition.findFirst({
    where: { id: position, kind: "TICKET", OR: [{ order: { code } }, ...(isTicket ? [{ code }] : [])] },
    select: ticketColumns,
  })
  if (!ticket) return null
  const addOns = await from.orderPosition.findMany({
    where: { orderId: ticket.orderId, seat: ticket.seat, kind: "ADDON", cancelledAt: null },
    select: positionColumns,
    orderBy: [{ product: { position: "asc" } }, { id: "asc" }],
  })
  return { ticket, addOns }
}
