import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { Closed, InvalidInput, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { AddRespondent } from "../input.ts"
import { invitationLetter } from "../letters.ts"
import { invitationsOf, managedCollection } from "../managed-collection.ts"
import { newLink } from "../new-link.ts"
import { holdsRole, type Invited } from "../standing.ts"

/**
 * Mails the invitation of a municipality to an address that staff typed, where nobody holds the role or somebody else
 * is to answer. An address is written to once, unless it is known as that of somebody who has left the role.
 * @throws NotAllowed, NotFound before anybody was invited, Closed, InvalidInput when it was written to before
 */
export async function addRespondent(
  actor: Actor,
  { entryId, municipalityCode, email }: AddRespondent,
): Promise<{ entryId: string }> {
  demand(actor, "collecting.manage")
  return transaction(async (tx) => {
    const { editionId, closesAt } = await managedCollection(tx, entryId)
    const at = now()
    if (at >= closesAt) throw new Closed("collecting.over")
    const [about] = await invitationsOf(tx, editionId, municipalityCode)
    if (!about) throw new NotFound("invitation")
    const { invitationId } = about
    const [respondent] = await tx.respondent.createManyAndReturn({
      data: [{ invitationId, email, kind: "ADDRESS", createdAt: at }],
      skipDuplicates: true,
      select: { id: true },
    })
    const returned = respondent ? null : await returnedTo(tx, about, email, at)
    const respondentId = respondent?.id ?? returned
    if (!respondentId) throw new InvalidInput({ email: ["collecting.addressKnown"] })
    const { words } = await tx.collection.findUniqueOrThrow({
      where: { editionId },
      select: { words: true },
    })
    const token = await newLink(tx, respondentId)
    const to = { respondentId, to: email, name: "", token, ...(returned ? { again: at } : {}) }
    await sendLater(tx, invitationLetter(about, to, words))
    const details = { municipality: municipalityCode }
    await audit(tx, actor, "collecting.addressAdded", { type: "survey", id: entryId }, details)
    return { entryId }
  })
}

/** Of who has left the role: from now on the address answers because staff say so. @returns null for everybody else */
async function returnedTo(
  tx: Tx,
  { invitationId, code }: Invited,
  email: string,
  at: Date,
): Promise<string | null> {
  const known = await tx.respondent.findUnique({
    where: { invitationId_email: { invitationId, email } },
    select: { id: true, kind: true, personId: true },
  })
  if (known?.kind !== "ROLE" || (await holdsRole(tx, known.personId, code, at))) return null
  const data = { kind: "ADDRESS", handedOverAt: null } as const
  await tx.respondent.update({ where: { id: known.id }, data, select: { id: true } })
  return known.id
}
