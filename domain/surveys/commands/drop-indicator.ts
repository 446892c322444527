import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { DropIndicator } from "../input.ts"
import { demandOwnQuestion, managedSurvey } from "../managed-survey.ts"
import { openDrafts, settledReleases } from "../standing-releases.ts"

/**
 * Takes a question out of an edition, with the answers of its draft. A question that no edition asks any more is gone.
 * @throws NotAllowed, NotFound, Closed when answers of this edition are published, or wait to be,
 * and while municipalities are asked it or have answered
 */
export async function dropIndicator(
  actor: Actor,
  { entryId, versionId }: DropIndicator,
): Promise<{ entryId: string }> {
  demand(actor, "surveys.write")
  return transaction(async (tx) => {
    await demandNotCollected(tx, entryId)
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

/**
 * Forms that respondents have open refill by the place of a question, and what was answered is answered to these
 * questions. The collection is locked before the edition, as by whoever closes it. @throws Closed
 */
async function demandNotCollected(tx: Tx, entryId: string): Promise<void> {
  const [collection] = await tx.$queryRaw<{ editionId: string; opensAt: Date; closesAt: Date }[]>`
    SELECT c."editionId"::text AS "editionId", c."opensAt", c."closesAt" FROM "Collection" c
      JOIN "SurveyPage" p ON p."editionId" = c."editionId" WHERE p."entryId" = ${entryId}::uuid FOR UPDATE OF c`
  if (!collection) return
  const { editionId, opensAt, closesAt } = collection
  const at = now()
  const isOpen = opensAt <= at && at < closesAt
  const isAnswered = (await tx.response.count({ where: { invitation: { editionId } } })) > 0
  if (isOpen || isAnswered) throw new Closed("collecting.questionInUse")
}
