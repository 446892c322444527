import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import type { SaveMailing } from "../input.ts"
import { lockedMailing } from "../locked-mailing.ts"
import { managedEvent } from "../managed-event.ts"

/**
 * Begins a letter to those signed up, or writes on one. What was scheduled is a draft again: somebody has to say once
 * more that it goes out.
 * @throws NotAllowed, NotFound, Stale, Closed (it was sent), InvalidInput (a product of another event)
 */
export async function saveMailing(
  actor: Actor,
  { id, eventId, version, subject, text, subjectEn, textEn, ...selection }: SaveMailing,
): Promise<{ id: string; eventId: string }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    await managedEvent(tx, eventId)
    if (selection.productId) {
      const own = await tx.product.count({ where: { id: selection.productId, eventId } })
      if (own === 0) throw new InvalidInput({ productId: ["errors.notFound"] })
    }
    const words = { subject, text, subjectEn, textEn, selection }
    if (!id) {
      const made = await tx.mailing.create({ data: { eventId, ...words }, select: { id: true } })
      await audit(tx, actor, "events.mailingSaved", { type: "event", id: eventId }, { mailing: made.id })
      return { id: made.id, eventId }
    }
    const found = await lockedMailing(tx, id, version)
    if (found.eventId !== eventId) throw new NotFound("mailing")
    await tx.mailing.update({
      where: { id },
      data: { ...words, status: "DRAFT", sendAt: null, version: { increment: 1 } },
    })
    await audit(tx, actor, "events.mailingSaved", { type: "event", id: found.eventId }, { mailing: id })
    return { id, eventId: found.eventId }
  })
}
