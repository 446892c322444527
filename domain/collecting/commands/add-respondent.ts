import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed, InvalidInput, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { AddRespondent } from "../input.ts"
import { invitationLetter } from "../letters.ts"
import { invitationsOf, managedCollection } from "../managed-collection.ts"
import { newLink } from "../new-link.ts"

/**
 * Mails the invitation of a municipality to an address that staff typed, where nobody holds the role or somebody else
 * is to answer. An address is written to once.
 * @throws NotAllowed, NotFound before anybody was invited, Closed, InvalidInput when it was written to before
 */
export async function addRespondent(
  actor: Actor,
  { entryId, municipalityCode, email }: AddRespondent,
): Promise<{ entryId: string }> {
  demand(actor, "collecting.manage")
  return transaction(async (tx) => {
    const { editionId, closesAt } = await managedCollection(tx, entryId)
    if (now() >= closesAt) throw new Closed("collecting.over")
    const [about] = await invitationsOf(tx, editionId, municipalityCode)
    if (!about) throw new NotFound("invitation")
    const { invitationId } = about
    const [respondent] = await tx.respondent.createManyAndReturn({
      data: [{ invitationId, email, kind: "ADDRESS", createdAt: now() }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!respondent) throw new InvalidInput({ email: ["collecting.addressKnown"] })
    const { words } = await tx.collection.findUniqueOrThrow({
      where: { editionId },
      select: { words: true },
    })
    const token = await newLink(tx, respondent.id)
    const to = { respondentId: respondent.id, to: email, name: "", token }
    await sendLater(tx, invitationLetter(about, to, words))
    const details = { municipality: municipalityCode }
    await audit(tx, actor, "collecting.addressAdded", { type: "survey", id: entryId }, details)
    return { entryId }
  })
}
