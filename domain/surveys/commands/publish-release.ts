import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { PublishRelease } from "../input.ts"
import { managedSurvey } from "../managed-survey.ts"

/**
 * Publishes the draft of an edition's figures as a release, which never changes again. Earlier releases keep answering.
 * Every question that the edition asks must have figures.
 * @throws NotAllowed, NotFound when that draft is gone or out already, Closed when figures are missing
 */
export async function publishRelease(
  actor: Actor,
  { entryId, releaseId, notes, licence }: PublishRelease,
): Promise<{ entryId: string; number: number }> {
  demand(actor, "surveys.publish")
  return transaction(async (tx) => {
    const { editionId } = await managedSurvey(tx, entryId)
    const draft = await tx.release.findFirst({
      where: { id: releaseId, editionId, publishedAt: null },
      select: { number: true },
    })
    if (!draft) throw new NotFound("release")
    const empty = await tx.editionIndicator.findFirst({
      where: { editionId, version: { observations: { none: { releaseId } } } },
      select: { version: { select: { label: true } } },
    })
    if (empty) throw new Closed("surveys.figuresMissing", { question: empty.version.label })
    const asked = await tx.editionIndicator.count({ where: { editionId } })
    if (asked === 0) throw new Closed("surveys.questionsMissing")
    await tx.release.update({
      where: { id: releaseId },
      data: { publishedAt: now(), notes, licence, createdById: personIdOf(actor) },
      select: { id: true },
    })
    const details = { release: draft.number }
    await audit(tx, actor, "surveys.releasePublished", { type: "survey", id: entryId }, details)
    await forgetPublicPages(tx)
    return { entryId, number: draft.number }
  })
}
