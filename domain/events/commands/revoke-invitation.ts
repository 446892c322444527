import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { orderToName, revokeInvitations } from "../invitations.ts"
import { lockSeats } from "../seats-at.ts"

/** Makes the link to a seat without a name worthless, by the secret of the order. Twice does no more. @throws NotFound, Closed */
export async function revokeInvitation(
  actor: Actor,
  { code, position }: { code: string; position: string },
): Promise<{ code: string }> {
  demand(actor, "events.inviteToSeats")
  return transaction(async (tx) => {
    const at = now()
    const order = await orderToName(tx, code, at)
    const seat = order.positions.find(({ id }) => id === position)
    if (!seat) throw new NotFound("seat")
    await lockSeats(tx, [seat.productId])
    const revoked = await revokeInvitations(tx, [position], at)
    await tx.orderPosition.updateMany({
      where: { id: position, attendeeState: "INVITED" },
      data: { attendeeState: "UNASSIGNED" },
    })
    if (revoked > 0)
      await audit(tx, actor, "events.inviteToSeats", { type: "order", id: order.id }, { revoked })
    return { code }
  })
}
