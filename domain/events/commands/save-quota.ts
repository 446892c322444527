import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import { exceedsQuota } from "../exceeds-quota.ts"
import { lockQuotasOf, managedEvent } from "../managed-event.ts"
import { offerLater } from "../offers.ts"
import type { SaveQuota } from "../sale-input.ts"

/**
 * Makes a quota, or changes its name and size. Seats that are added are offered to those who wait, where the event
 * does so by itself.
 * @throws NotAllowed, NotFound, Closed (the event has no dates), InvalidInput when more is taken already
 */
export async function saveQuota(
  actor: Actor,
  { id, eventId, name, size }: SaveQuota,
): Promise<{ id: string; eventId: string }> {
  demand(actor, "events.manage")
  try {
    return await transaction(async (tx) => {
      const event = await managedEvent(tx, eventId)
      await lockQuotasOf(tx, eventId)
      const before = id
        ? await tx.quota.findFirst({ where: { id, eventId }, select: { id: true, size: true } })
        : null
      if (id && !before) throw new NotFound("quota")
      const saved = before
        ? await tx.quota.update({ where: { id: before.id }, data: { name, size }, select: { id: true } })
        : await tx.quota.create({ data: { eventId, name, size }, select: { id: true } })
      if (before && size > before.size) await offerLater(tx, event)
      const details = { quota: saved.id, name, size, sizeBefore: before?.size ?? null }
      await audit(tx, actor, "events.quotaSaved", { type: "event", id: eventId }, details)
      await forgetPublicPages(tx)
      return { id: saved.id, eventId }
    })
  } catch (error) {
    if (exceedsQuota(error)) throw new InvalidInput({ size: ["events.quotaTooSmall"] })
    throw error
  }
}
