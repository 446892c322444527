import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import type { TakeBackEmbargo } from "../input.ts"
import { managedSurvey } from "../managed-survey.ts"

/**
 * Makes what waits under embargo a draft again, which may be changed and which nobody but the desk reads.
 * @throws NotAllowed, NotFound when nothing waits, or it went out meanwhile
 */
export async function takeBackEmbargo(
  actor: Actor,
  { entryId, releaseId }: TakeBackEmbargo,
): Promise<{ entryId: string }> {
  demand(actor, "surveys.publish")
  return transaction(async (tx) => {
    const { editionId } = await managedSurvey(tx, entryId)
    const { count } = await tx.release.updateMany({
      where: { id: releaseId, editionId, publishedAt: null, embargoUntil: { not: null } },
      data: { embargoUntil: null },
    })
    if (count === 0) throw new NotFound("release")
    await audit(tx, actor, "surveys.embargoTakenBack", { type: "survey", id: entryId }, {})
    return { entryId }
  })
}
