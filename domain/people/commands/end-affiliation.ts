import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import { dateOfDay } from "#platform/time/time.ts"
import type { EndAffiliation } from "../input.ts"

/** Ends an affiliation; `toOn` is its last day. @throws NotAllowed, NotFound, InvalidInput before its first day */
export async function endAffiliation(
  actor: Actor,
  { id, toOn }: EndAffiliation,
): Promise<{ personId: string }> {
  demand(actor, "people.write")
  return transaction(async (tx) => {
    const found = await tx.affiliation.findUnique({
      where: { id },
      select: { personId: true, fromOn: true, organisationId: true },
    })
    if (!found) throw new NotFound("affiliation")
    const last = dateOfDay(toOn)
    if (last < found.fromOn) throw new InvalidInput({ toOn: ["people.endsBeforeStart"] })
    await tx.affiliation.update({ where: { id }, data: { toOn: last }, select: { id: true } })
    const details = { organisationId: found.organisationId, toOn }
    await audit(tx, actor, "people.affiliationEnded", { type: "person", id: found.personId }, details)
    return { personId: found.personId }
  })
}
