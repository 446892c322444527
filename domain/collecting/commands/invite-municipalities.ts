import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { surveyContacts } from "#domain/people/survey-contacts.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { CollectionInput } from "../input.ts"
import { invitationLetter } from "../letters.ts"
import { invitationsOf, managedCollection } from "../managed-collection.ts"
import { newLink } from "../new-link.ts"
import { roleHolders } from "../role-holders.ts"

/**
 * Invites every municipality, and mails a link to each who holds the role that answers there. Who was written to before
 * is not written to again: pressed once more, it reaches only those who took over the role since.
 * @throws NotAllowed, NotFound, Closed when nothing is collected any more
 */
export async function inviteMunicipalities(
  actor: Actor,
  { entryId }: CollectionInput,
): Promise<{ entryId: string; mailed: number }> {
  demand(actor, "collecting.manage")
  return transaction(async (tx) => {
    const { editionId, closesAt } = await managedCollection(tx, entryId)
    const at = now()
    if (at >= closesAt) throw new Closed("collecting.over")
    const codes = await tx.municipality.findMany({ select: { code: true } })
    await tx.surveyInvitation.createMany({
      data: codes.map(({ code }) => ({ editionId, municipalityCode: code, invitedAt: at })),
      skipDuplicates: true,
    })
    const holders = await surveyContacts(tx, at)
    const invitations = await invitationsOf(tx, editionId)
    const { words } = await tx.collection.findUniqueOrThrow({
      where: { editionId },
      select: { words: true },
    })
    const fresh = await roleHolders(tx, invitations, holders, at)
    const byId = new Map(invitations.map((one) => [one.invitationId, one]))
    for (const { id, invitationId, name, email } of fresh) {
      const about = byId.get(invitationId)
      if (!about) continue
      const to = { respondentId: id, to: email, name, token: await newLink(tx, id) }
      await sendLater(tx, invitationLetter(about, to, words))
    }
    const details = { mailed: fresh.length }
    await audit(tx, actor, "collecting.invited", { type: "survey", id: entryId }, details)
    return { entryId, mailed: fresh.length }
  })
}
