import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { hashOf } from "#platform/secrets.ts"
import { now } from "#platform/time/time.ts"
import type { AcceptInvitation } from "../input.ts"
import { seatForChange } from "../seat-for-change.ts"
import { writeSeat } from "../write-seat.ts"

/**
 * Writes one's name on the seat one was invited to, by the secret of the mail and once, with what the event asks each
 * participant. Answers with the secret of the ticket.
 * @throws Closed (used, taken back, too late, given up), InvalidInput (a ticket already, no such dish, no answer)
 */
export async function acceptInvitation(
  actor: Actor,
  { token, name, email, menus, allergies, answers = new Map(), formVersion = "" }: AcceptInvitation,
): Promise<{ code: string }> {
  demand(actor, "events.takeSeat")
  return transaction(async (tx) => {
    const at = now()
    const invitation = await tx.seatInvitation.findUnique({
      where: { tokenHash: hashOf(token) },
      select: {
        id: true,
        position: { select: { id: true, code: true, order: { select: { code: true } } } },
      },
    })
    if (!invitation) throw new Closed("seats.invitationOver")
    const { id: position, code, order } = invitation.position
    const seat = await seatForChange(tx, actor, { code: order.code, position }, at)
    // Of two who press at the same instant, one finds it used.
    const { count } = await tx.seatInvitation.updateMany({
      where: { id: invitation.id, usedAt: null, revokedAt: null },
      data: { usedAt: at },
    })
    if (count === 0 || seat.ticket.attendeeState === "NAMED") throw new Closed("seats.invitationOver")
    const menu = new Map(menus.map((one) => [one.slice(0, 36), one.slice(37)]))
    const { version } = seat.ticket
    await writeSeat(tx, actor, seat, {
      version,
      holder: { name, email },
      menus: menu,
      note: allergies || null,
      given: { drawnWith: formVersion, answers, owner: token },
      at,
    })
    return { code }
  })
}
