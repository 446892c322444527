import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { Closed, InvalidInput, NotFound } from "#platform/refusal.ts"
import { instantOfLocal, now } from "#platform/time/time.ts"
import type { PublishRelease } from "../input.ts"
import { managedSurvey } from "../managed-survey.ts"
import { openDrafts } from "../standing-releases.ts"

/**
 * Publishes the draft of an edition's figures as a release, which never changes again: at once, or by itself at the end
 * of an embargo, until which members may read it. Earlier releases keep answering. Every question that the edition asks
 * must have figures.
 * @throws NotAllowed, NotFound when that draft is gone, out or under embargo already, Closed when figures are missing,
 *   InvalidInput when the embargo would be over already
 */
export async function publishRelease(
  actor: Actor,
  { entryId, releaseId, notes, licence, embargoUntil: until }: PublishRelease,
): Promise<{ entryId: string; number: number; embargoUntil: Date | null }> {
  demand(actor, "surveys.publish")
  const embargoUntil = until ? instantOfLocal(until) : null
  if (embargoUntil && embargoUntil <= now()) {
    throw new InvalidInput({ embargoUntil: ["survey-releases.embargoOver"] })
  }
  return transaction(async (tx) => {
    const { editionId } = await managedSurvey(tx, entryId)
    const draft = await tx.release.findFirst({
      where: { id: releaseId, editionId, ...openDrafts },
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
      data: {
        ...(embargoUntil ? { embargoUntil } : { publishedAt: now() }),
        notes,
        licence,
        createdById: personIdOf(actor),
      },
      select: { id: true },
    })
    const subject = { type: "survey", id: entryId } as const
    if (embargoUntil) {
      const details = { release: draft.number, until: embargoUntil.toISOString() }
      await audit(tx, actor, "surveys.releaseEmbargoed", subject, details)
      await enqueue(tx, "surveys.liftEmbargoes", {}, { startAfter: embargoUntil })
    } else {
      await audit(tx, actor, "surveys.releasePublished", subject, { release: draft.number })
      await forgetPublicPages(tx)
    }
    return { entryId, number: draft.number, embargoUntil }
  })
}
