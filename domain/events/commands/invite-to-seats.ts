import { randomUUID } from "node:crypto"
import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed, InvalidInput, NotFound } from "#platform/refusal.ts"
import { hashOf, newSecret } from "#platform/secrets.ts"
import { now } from "#platform/time/time.ts"
import { demandPace } from "../demand-pace.ts"
import { soldEvent } from "../event-for-sale.ts"
import type { InviteToSeats } from "../input.ts"
import { invitationLetter } from "../invitation-letter.ts"
import { orderToName, revokeInvitations } from "../invitations.ts"
import { lockSeats } from "../seats-at.ts"

/**
 * Mails a link to each who is to have a seat without a name yet, by the secret of the order. Another address for a seat
 * makes the earlier link worthless; the same address again changes nothing, since reminding is an act of its own.
 * @throws NotFound, Closed (too late, named meanwhile), InvalidInput (nobody, or one address twice), TooMany
 */
export async function inviteToSeats(
  actor: Actor,
  { code, invites, client }: InviteToSeats & { client: string },
): Promise<{ code: string }> {
  demand(actor, "events.inviteToSeats")
  const asked = invites.filter(({ email }) => email !== "")
  demandEachOnce(invites)
  return transaction(async (tx) => {
    const at = now()
    const order = await orderToName(tx, code, at)
    // After the secret: who has none uses up nobody's pace.
    for (const { email } of asked) await demandPace(actor, { email, client })
    const event = soldEvent(order.event)
    await lockSeats(tx, [...new Set(order.positions.map(({ productId }) => productId))])
    for (const { position, email } of asked) {
      const seat = order.positions.find(({ id }) => id === position)
      if (!seat) throw new NotFound("seat")
      if (seat.invitations.some((one) => one.email === email)) continue
      const { count } = await tx.orderPosition.updateMany({
        where: { id: position, attendeeState: { not: "NAMED" }, cancelledAt: null },
        data: { attendeeState: "INVITED" },
      })
      if (count === 0) throw new Closed("seats.namedMeanwhile")
      await revokeInvitations(tx, [position], at)
      const token = newSecret()
      const { id } = await tx.seatInvitation.create({
        data: {
          id: randomUUID(),
          positionId: position,
          email,
          tokenHash: hashOf(token),
          invitedAt: at,
          mailedAt: at,
        },
        select: { id: true },
      })
      const facts = { key: `seat-invitation:${id}`, to: email, token, buyerName: order.buyerName }
      await sendLater(
        tx,
        invitationLetter({ ...facts, locale: localeOf(order.locale), isAgain: false }, event),
      )
    }
    await audit(tx, actor, "events.inviteToSeats", { type: "order", id: order.id }, { invited: asked.length })
    return { code }
  })
}

function demandEachOnce(invites: InviteToSeats["invites"]): void {
  const emails = invites.map(({ email }) => email)
  if (emails.every((email) => email === ""))
    throw new InvalidInput({ "invites[0].email": ["errors.required"] })
  const twice = emails.findIndex((email, place) => email !== "" && emails.indexOf(email) < place)
  if (twice >= 0) throw new InvalidInput({ [`invites[${twice}].email`]: ["events.emailTwice"] })
}
