import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { Closed, InvalidInput, NotFound } from "#platform/refusal.ts"
import { dateOfDay, dayInCopenhagen, now } from "#platform/time/time.ts"
import type { EndAffiliation } from "../input.ts"

/**
 * Takes somebody off the roster of an organisation; `toOn` is the last day, and that they stood there stays written.
 * An organisation keeps one coordinator.
 * @throws NotAllowed, NotFound, Closed for the last coordinator and for who has left, InvalidInput before the first day
 */
export async function endColleague(
  actor: Actor,
  { id, toOn }: EndAffiliation,
): Promise<{ organisationId: string }> {
  return transaction(async (tx) => {
    const found = await tx.affiliation.findUnique({
      where: { id },
      select: { personId: true, organisationId: true, function: true, fromOn: true, toOn: true },
    })
    if (!found) throw new NotFound("affiliation")
    const { personId, organisationId, fromOn } = found
    demand(actor, "people.keepRoster", { organisationId })
    if (found.toOn && found.toOn < dateOfDay(dayInCopenhagen(now())))
      throw new Closed("people.affiliationOver")
    const last = dateOfDay(toOn)
    if (last < fromOn) throw new InvalidInput({ toOn: ["people.endsBeforeStart"] })
    if (found.function === "COORDINATOR") await demandAnother(tx, { id, organisationId, last })
    await tx.affiliation.update({ where: { id }, data: { toOn: last }, select: { id: true } })
    await audit(
      tx,
      actor,
      "people.affiliationEnded",
      { type: "person", id: personId },
      { organisationId, toOn },
    )
    return { organisationId }
  })
}

/** Two who take each other off at the same instant would leave nobody: the second waits here, and then counts. */
async function demandAnother(
  tx: Tx,
  { id, organisationId, last }: { id: string; organisationId: string; last: Date },
): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS "locked" FROM "Organisation" WHERE "id" = ${organisationId}::uuid FOR UPDATE`
  const others = await tx.affiliation.count({
    where: {
      id: { not: id },
      organisationId,
      function: "COORDINATOR",
      OR: [{ toOn: null }, { toOn: { gt: last } }],
    },
  })
  if (others === 0) throw new Closed("people.lastCoordinator")
}
