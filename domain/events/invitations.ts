import type { Tx } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { eventColumns } from "./event-for-sale.ts"
import { changesUntil } from "./rules/sign-up-state.ts"

const openInvitation = { usedAt: null, revokedAt: null } as const

/**
 * An order whose seats may be named now, by its secret, with its tickets and who was asked to write a name on which.
 * @throws NotFound, Closed
 */
export async function orderToName(tx: Tx, code: string, at: Date) {
  const order = await tx.order.findUnique({
    where: { code },
    select: {
      id: true,
      code: true,
      buyerName: true,
      buyerEmail: true,
      locale: true,
      event: { select: eventColumns },
      positions: {
        where: { kind: "TICKET", cancelledAt: null },
        select: {
          id: true,
          productId: true,
          attendeeState: true,
          invitations: { where: openInvitation, select: { id: true, email: true, mailedAt: true } },
        },
      },
    },
  })
  if (!order) throw new NotFound("order")
  if (order.event.cancelledAt) throw new Closed("events.cancelled")
  if (at > changesUntil(order.event)) throw new Closed("seats.changesOver")
  return order
}

/** Takes back the links to seats that are named, or whose coordinator thought better of it. Answers with how many. */
export async function revokeInvitations(tx: Tx, positionIds: readonly string[], at: Date): Promise<number> {
  const { count } = await tx.seatInvitation.updateMany({
    where: { positionId: { in: [...positionIds] }, ...openInvitation },
    data: { revokedAt: at },
  })
  return count
}
