import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"

/**
 * Takes a note away from an order, whoever wrote it: what should not be kept of a person is not kept until its author
 * comes back. The log keeps who did. @throws NotAllowed, NotFound
 */
export async function removeOrderNote(
  actor: Actor,
  { id }: { id: string },
): Promise<{ id: string; eventId: string }> {
  demand(actor, "events.note")
  return transaction(async (tx) => {
    const note = await tx.orderNote.findUnique({
      where: { id },
      select: { order: { select: { id: true, eventId: true } } },
    })
    if (!note) throw new NotFound("note")
    // Of two who press at the same instant, one finds no row.
    const { count } = await tx.orderNote.deleteMany({ where: { id } })
    if (count === 0) throw new NotFound("note")
    await audit(tx, actor, "events.noteRemoved", { type: "order", id: note.order.id })
    return note.order
  })
}
