import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction, violates } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import type { SaveSurveyCategory } from "../input.ts"
import { demandOwnQuestion, managedSurvey } from "../managed-survey.ts"

/**
 * Makes a category of a question, or changes one. Its words may be mended later; its code stands once figures are out.
 * @throws NotAllowed, NotFound, InvalidInput
 */
export async function saveSurveyCategory(
  actor: Actor,
  { entryId, versionId, id, ...category }: SaveSurveyCategory,
): Promise<{ entryId: string; versionId: string }> {
  demand(actor, "surveys.write")
  try {
    return await transaction(async (tx) => {
      const { editionId } = await managedSurvey(tx, entryId)
      await demandOwnQuestion(tx, editionId, versionId)
      if (id) {
        const { count } = await tx.indicatorCategory.updateMany({ where: { id, versionId }, data: category })
        if (count === 0) throw new NotFound("category")
      } else {
        await tx.indicatorCategory.create({ data: { versionId, ...category }, select: { id: true } })
      }
      const details = { question: versionId, code: category.code, label: category.label }
      await audit(tx, actor, "surveys.categorySaved", { type: "survey", id: entryId }, details)
      await forgetPublicPages(tx)
      return { entryId, versionId }
    })
  } catch (error) {
    if (violates(error, "IndicatorCategory_versionId_code_key")) {
      throw new InvalidInput({ code: ["surveys.codeTaken"] })
    }
    if (violates(error, "stands in a published release")) {
      throw new InvalidInput({ code: ["surveys.figuresAreOut"] })
    }
    throw error
  }
}
