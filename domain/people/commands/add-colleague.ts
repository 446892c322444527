import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import { affiliate, personOfAddress } from "../enrol.ts"
import type { AddColleague } from "../input.ts"
import { colleagueLetter } from "../letters.ts"

/**
 * Puts somebody on the roster of an organisation, and tells them. Somebody whom the register knows by that address
 * keeps the name they have.
 * @throws NotAllowed for an organisation that the actor does not coordinate, InvalidInput when they stand there already
 */
export async function addColleague(
  actor: Actor,
  { organisationId, locale, ...input }: AddColleague,
): Promise<{ organisationId: string }> {
  demand(actor, "people.keepRoster", { organisationId })
  return transaction(async (tx) => {
    const organisation = await organisationName(tx, organisationId)
    const { id: personId } = await personOfAddress(tx, { ...input, phone: "" })
    const made = await affiliate(tx, { ...input, personId, organisationId })
    if (!made) throw new InvalidInput({ email: ["people.affiliatedAlready"] })
    const details = { organisationId, function: input.function, fromOn: input.fromOn }
    await audit(tx, actor, "people.affiliated", { type: "person", id: personId }, details)
    const by = actor.kind === "person" ? actor.name : ""
    await sendLater(
      tx,
      colleagueLetter(
        { id: made.id, function: input.function },
        { by, organisation, email: input.email, locale },
      ),
    )
    return { organisationId }
  })
}

async function organisationName(tx: Tx, id: string): Promise<string> {
  const found = await tx.organisation.findUnique({ where: { id }, select: { name: true } })
  if (!found) throw new NotFound("organisation")
  return found.name
}
