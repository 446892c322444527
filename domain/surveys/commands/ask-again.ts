import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import type { AskAgain } from "../input.ts"
import { managedSurvey, putTo } from "../managed-survey.ts"

/**
 * Asks a question of an earlier edition again, word for word, so that the answers can be compared.
 * @throws NotAllowed, NotFound, InvalidInput when this edition asks it already
 */
export async function askAgain(actor: Actor, { entryId, versionId }: AskAgain): Promise<{ entryId: string }> {
  demand(actor, "surveys.write")
  return transaction(async (tx) => {
    const { editionId, seriesId } = await managedSurvey(tx, entryId)
    const version = await tx.indicatorVersion.findFirst({
      where: { id: versionId, indicator: { seriesId } },
      select: {
        indicator: {
          select: {
            versions: { select: { editions: { where: { editionId }, select: { editionId: true } } } },
          },
        },
      },
    })
    if (!version) throw new NotFound("question")
    if (version.indicator.versions.some(({ editions }) => editions.length > 0)) {
      throw new InvalidInput({ versionId: ["surveys.questionTwice"] })
    }
    await putTo(tx, editionId, versionId)
    await audit(
      tx,
      actor,
      "surveys.questionAskedAgain",
      { type: "survey", id: entryId },
      { question: versionId },
    )
    await forgetPublicPages(tx)
    return { entryId }
  })
}
