import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { RetractRelease } from "../input.ts"
import { managedSurvey } from "../managed-survey.ts"
import { standingReleases } from "../standing-releases.ts"

/**
 * Takes back what was published, for good: its address answers on, with the reason in the place of its figures; and so
 * does whatever shows that release. The newest release that stands is shown in its place.
 * @throws NotAllowed, NotFound when it is not out, or taken back already
 */
export async function retractRelease(
  actor: Actor,
  { entryId, releaseId, reason }: RetractRelease,
): Promise<{ entryId: string; number: number }> {
  demand(actor, "surveys.publish")
  return transaction(async (tx) => {
    const { editionId } = await managedSurvey(tx, entryId)
    const out = await tx.release.findFirst({
      where: { id: releaseId, editionId, ...standingReleases },
      select: { number: true },
    })
    if (!out) throw new NotFound("release")
    await tx.release.update({
      where: { id: releaseId },
      data: { retractedAt: now(), retraction: reason },
      select: { id: true },
    })
    const details = { release: out.number, reason }
    await audit(tx, actor, "surveys.releaseRetracted", { type: "survey", id: entryId }, details)
    await forgetPublicPages(tx)
    return { entryId, number: out.number }
  })
}
