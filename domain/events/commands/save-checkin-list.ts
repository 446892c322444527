import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction, violates } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import type { SaveCheckinList } from "../checkin-input.ts"
import { managedEvent } from "../managed-event.ts"

/**
 * Makes a list at which people are checked in: everyone with a ticket, or those who have one of these products.
 * @throws NotAllowed, NotFound, Closed (the event has no dates), InvalidInput (a name that another list has)
 */
export async function saveCheckinList(
  actor: Actor,
  { eventId, name, products }: SaveCheckinList,
): Promise<{ id: string; eventId: string }> {
  demand(actor, "events.manage")
  try {
    return await transaction(async (tx) => {
      await managedEvent(tx, eventId)
      const own = await tx.product.findMany({
        where: { id: { in: products }, eventId },
        select: { id: true },
      })
      if (own.length < products.length) throw new InvalidInput({ products: ["errors.notFound"] })
      const position = await tx.checkinList.count({ where: { eventId } })
      const { id } = await tx.checkinList.create({
        data: {
          eventId,
          name,
          position,
          products: { create: products.map((productId) => ({ productId })) },
        },
        select: { id: true },
      })
      await audit(tx, actor, "events.checkinListSaved", { type: "event", id: eventId }, { list: id, name })
      return { id, eventId }
    })
  } catch (error) {
    if (violates(error, "CheckinList_eventId_name_key"))
      throw new InvalidInput({ name: ["checkin.nameTaken"] })
    throw error
  }
}
