import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import type { DropRelease } from "../input.ts"
import { managedSurvey } from "../managed-survey.ts"
import { openDrafts } from "../standing-releases.ts"

/** Throws the draft of an edition's figures away; what is published, or waits under embargo, stands. @throws NotAllowed, NotFound */
export async function dropRelease(
  actor: Actor,
  { entryId, releaseId }: DropRelease,
): Promise<{ entryId: string }> {
  demand(actor, "surveys.write")
  return transaction(async (tx) => {
    const { editionId } = await managedSurvey(tx, entryId)
    const { count } = await tx.release.deleteMany({ where: { id: releaseId, editionId, ...openDrafts } })
    if (count === 0) throw new NotFound("release")
    await audit(tx, actor, "surveys.draftDropped", { type: "survey", id: entryId }, {})
    return { entryId }
  })
}
