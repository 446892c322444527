import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import type { RemoveCoverage } from "../input.ts"
import { draftRelease, managedSurvey } from "../managed-survey.ts"

/** Takes back, in the draft of the figures, that another's answer covers this municipality. @throws NotAllowed, NotFound */
export async function removeCoverage(
  actor: Actor,
  { entryId, answeredForCode }: RemoveCoverage,
): Promise<{ entryId: string }> {
  demand(actor, "surveys.write")
  return transaction(async (tx) => {
    const { editionId } = await managedSurvey(tx, entryId)
    const { id: releaseId } = await draftRelease(tx, editionId)
    const { count } = await tx.responseCoverage.deleteMany({ where: { releaseId, answeredForCode } })
    if (count === 0) throw new NotFound("coverage")
    const details = { answeredFor: answeredForCode }
    await audit(tx, actor, "surveys.coverageRemoved", { type: "survey", id: entryId }, details)
    return { entryId }
  })
}
