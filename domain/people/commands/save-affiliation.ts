import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import { dateOfDay } from "#platform/time/time.ts"
import type { SaveAffiliation } from "../input.ts"

/**
 * Says that a person has a function in an organisation from a day on, until it is ended. A coordinator signs up and
 * sees the people of the organisation as long as it lasts.
 * @throws NotAllowed, NotFound, InvalidInput when the person has that function there already
 */
export async function saveAffiliation(actor: Actor, input: SaveAffiliation): Promise<{ personId: string }> {
  demand(actor, "people.write")
  const { personId, organisationId } = input
  return transaction(async (tx) => {
    await lockPerson(tx, personId)
    const organisation = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: { id: true },
    })
    if (!organisation) throw new NotFound("organisation")
    const fromOn = dateOfDay(input.fromOn)
    const standing = await tx.affiliation.count({
      where: {
        personId,
        organisationId,
        function: input.function,
        OR: [{ toOn: null }, { toOn: { gte: fromOn } }],
      },
    })
    if (standing > 0) throw new InvalidInput({ organisationId: ["people.affiliatedAlready"] })
    await tx.affiliation.create({
      data: { personId, organisationId, function: input.function, title: input.title || null, fromOn },
      select: { id: true },
    })
    const details = { organisationId, function: input.function, fromOn: input.fromOn }
    await audit(tx, actor, "people.affiliated", { type: "person", id: personId }, details)
    return { personId }
  })
}

/** Whoever affiliates the same person waits here, so that two presses make one affiliation. */
async function lockPerson(tx: Tx, id: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS "locked" FROM "Person" WHERE "id" = ${id}::uuid AND "erasedAt" IS NULL FOR UPDATE`
  if (rows.length === 0) throw new NotFound("person")
}
