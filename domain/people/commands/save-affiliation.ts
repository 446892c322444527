import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { affiliate } from "../enrol.ts"
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
    if (!(await affiliate(tx, input)))
      throw new InvalidInput({ organisationId: ["people.affiliatedAlready"] })
    const details = { organisationId, function: input.function, fromOn: input.fromOn }
    await audit(tx, actor, "people.affiliated", { type: "person", id: personId }, details)
    return { personId }
  })
}
