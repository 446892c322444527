import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction, violates } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import type { RemoveSurveyCategory } from "../input.ts"
import { managedSurvey } from "../managed-survey.ts"

/** Takes a category away that no answer uses, not even in a draft. @throws NotAllowed, NotFound, Closed */
export async function removeSurveyCategory(
  actor: Actor,
  { entryId, id }: RemoveSurveyCategory,
): Promise<{ entryId: string }> {
  demand(actor, "surveys.write")
  try {
    return await transaction(async (tx) => {
      const { editionId } = await managedSurvey(tx, entryId)
      const { count } = await tx.indicatorCategory.deleteMany({
        where: { id, version: { editions: { some: { editionId } } } },
      })
      if (count === 0) throw new NotFound("category")
      await audit(tx, actor, "surveys.categoryRemoved", { type: "survey", id: entryId }, { category: id })
      await forgetPublicPages(tx)
      return { entryId }
    })
  } catch (error) {
    if (violates(error, "Observation_categoryId_versionId_fkey")) throw new Closed("surveys.categoryInUse")
    throw error
  }
}
