import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { AddOrderNote } from "../desk-input.ts"

/**
 * Notes something about an order for colleagues. It is mailed to nobody and stands on no receipt; the log keeps that it
 * was noted, never what. @throws NotAllowed, NotFound
 */
export async function addOrderNote(
  actor: Actor,
  { orderId, text }: AddOrderNote,
): Promise<{ id: string; eventId: string }> {
  demand(actor, "events.note")
  return transaction(async (tx) => {
    const order = await tx.order.findUnique({ where: { id: orderId }, select: { eventId: true } })
    if (!order) throw new NotFound("order")
    await tx.orderNote.create({
      data: { orderId, text, createdAt: now(), createdById: personIdOf(actor) },
      select: { id: true },
    })
    await audit(tx, actor, "events.noteAdded", { type: "order", id: orderId })
    return { id: orderId, eventId: order.eventId }
  })
}
