import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed } from "#platform/refusal.ts"
import type { DropIndicator } from "../input.ts"
import { demandOwnQuestion, managedSurvey } from "../managed-survey.ts"
import { openDrafts, settledReleases } from "../standing-releases.ts"

/**
 * Takes a question out of an edition, with the answers of its draft. A question that no edition asks any more is gone.
 * @throws NotAllowed, NotFound, Closed when answers of this edition are published, or wait to be
 */
export async function dropIndicator(
  actor: Actor,
  { entryId, versionId }: DropIndicator,
): Promise<{ entryId: string }> {
  demand(actor, "surveys.write")
  return transaction(async (tx) => {
    const { editionId } = await managedSurvey(tx, entryId)
    await demandOwnQuestion(tx, editionId, versionId)
    const out = await tx.observation.findFirst({
      where: { versionId, release: { editionId, ...settledReleases } },
      select: { versionId: true },
    })
    if (out) throw new Closed("surveys.figuresAreOut")
    await tx.observation.deleteMany({ where: { versionId, release: { editionId, ...openDrafts } } })
    await tx.editionIndicator.delete({
      where: { editionId_versionId: { editionId, versionId } },
      select: { versionId: true },
    })
    const asked = await tx.editionIndicator.count({ where: { versionId } })
    if (asked === 0) {
      const { indicatorId } = await tx.indicatorVersion.delete({
        where: { id: versionId },
        select: { indicatorId: true },
      })
      await tx.indicator.deleteMany({ where: { id: indicatorId, versions: { none: {} } } })
    }
    await audit(
      tx,
      actor,
      "surveys.questionDropped",
      { type: "survey", id: entryId },
      { question: versionId },
    )
    await forgetPublicPages(tx)
    return { entryId }
  })
}
