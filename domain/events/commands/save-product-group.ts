import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction, violates } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import { lockGroupsOf, managedEvent } from "../managed-event.ts"
import { fullName } from "../rules/variants.ts"
import type { SaveProductGroup } from "../sale-input.ts"

/**
 * Gives what several products are variants of another name or another place. Its variants are called by the new name.
 * @throws NotAllowed, NotFound, InvalidInput when another group of the event has the name
 */
export async function saveProductGroup(
  actor: Actor,
  { id, name, position }: SaveProductGroup,
): Promise<{ eventId: string }> {
  demand(actor, "events.manage")
  try {
    return await transaction(async (tx) => {
      const seen = await tx.productGroup.findUnique({ where: { id }, select: { eventId: true } })
      if (!seen) throw new NotFound("product group")
      const { eventId } = seen
      await managedEvent(tx, eventId)
      await lockGroupsOf(tx, eventId)
      const { count } = await tx.productGroup.updateMany({ where: { id }, data: { name, position } })
      // Its last variant may have left it while this waited.
      if (count === 0) throw new NotFound("product group")
      const variants = await tx.product.findMany({
        where: { groupId: id },
        select: { id: true, variant: true },
        orderBy: { id: "asc" },
      })
      for (const product of variants) {
        const data = { name: fullName(name, product.variant) }
        await tx.product.update({ where: { id: product.id }, data, select: { id: true } })
      }
      await audit(tx, actor, "events.productGroupSaved", { type: "event", id: eventId }, { group: id, name })
      await forgetPublicPages(tx)
      return { eventId }
    })
  } catch (error) {
    if (violates(error, "ProductGroup_eventId_name_key"))
      throw new InvalidInput({ name: ["counter.groupTaken"] })
    throw error
  }
}
