import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { hashOf, newSecret } from "#platform/secrets.ts"
import { now } from "#platform/time/time.ts"
import { soldEvent } from "../event-for-sale.ts"
import { invitationLetter } from "../invitation-letter.ts"
import { orderToName } from "../invitations.ts"

const dayMs = 86_400_000

/**
 * Mails everyone again who was asked to write a name on a seat of this order and has not, each once a day at most. The
 * secret is kept as a hash, so the new mail has a new link, and the old one leads nowhere.
 * @throws NotFound, Closed (too late, or all were mailed within a day)
 */
export async function remindInvited(actor: Actor, { code }: { code: string }): Promise<{ code: string }> {
  demand(actor, "events.inviteToSeats")
  return transaction(async (tx) => {
    const at = now()
    const order = await orderToName(tx, code, at)
    const event = soldEvent(order.event)
    const before = new Date(at.getTime() - dayMs)
    let reminded = 0
    for (const { id } of order.positions.flatMap(({ invitations }) => invitations)) {
      const token = newSecret()
      // The condition is what makes it once a day, however often and simultaneously it is pressed.
      const [open] = await tx.seatInvitation.updateManyAndReturn({
        where: { id, usedAt: null, revokedAt: null, mailedAt: { lte: before } },
        data: { tokenHash: hashOf(token), mailedAt: at },
        select: { email: true },
      })
      if (!open) continue
      reminded++
      const facts = { key: `seat-invitation:${id}:${at.toISOString()}`, to: open.email, token }
      const about = { buyerName: order.buyerName, locale: localeOf(order.locale), isAgain: true }
      await sendLater(tx, invitationLetter({ ...facts, ...about }, event))
    }
    if (reminded === 0) throw new Closed("seats.remindedToday")
    await audit(tx, actor, "events.inviteToSeats", { type: "order", id: order.id }, { reminded })
    return { code }
  })
}
