import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import type { RemoveRespondent } from "../input.ts"
import { managedCollection } from "../managed-collection.ts"

/**
 * Takes back an address that was typed, by staff or by who handed over: its links lead nowhere from now on. What it saved
 * stays the municipality's. When nobody else is left to answer, those who handed over answer again. Who holds the role is
 * taken out where roles are kept.
 * @throws NotAllowed, NotFound
 */
export async function removeRespondent(
  actor: Actor,
  { entryId, respondentId }: RemoveRespondent,
): Promise<{ entryId: string }> {
  demand(actor, "collecting.manage")
  return transaction(async (tx) => {
    const { editionId } = await managedCollection(tx, entryId)
    const respondent = await tx.respondent.findFirst({
      where: { id: respondentId, kind: { not: "ROLE" }, invitation: { editionId } },
      select: { invitationId: true, invitation: { select: { municipalityCode: true } } },
    })
    if (!respondent) throw new NotFound("respondent")
    const { invitationId, invitation } = respondent
    await tx.respondent.delete({ where: { id: respondentId }, select: { id: true } })
    const left = await tx.respondent.count({ where: { invitationId, handedOverAt: null } })
    if (left === 0) await tx.respondent.updateMany({ where: { invitationId }, data: { handedOverAt: null } })
    const details = { municipality: invitation.municipalityCode }
    await audit(tx, actor, "collecting.addressRemoved", { type: "survey", id: entryId }, details)
    return { entryId }
  })
}
