import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import type { SaveCoverage } from "../input.ts"
import { draftRelease, managedSurvey } from "../managed-survey.ts"

/**
 * Says that one municipality's answer covers another, in the draft of the figures: what the other had as its own answer
 * there is left out.
 * @throws NotAllowed, NotFound, InvalidInput
 */
export async function saveCoverage(
  actor: Actor,
  { entryId, municipalityCode, answeredForCode }: SaveCoverage,
): Promise<{ entryId: string }> {
  demand(actor, "surveys.write")
  if (municipalityCode === answeredForCode) {
    throw new InvalidInput({ answeredForCode: ["surveys.coversItself"] })
  }
  return transaction(async (tx) => {
    const { editionId } = await managedSurvey(tx, entryId)
    const known = await tx.municipality.count({
      where: { code: { in: [municipalityCode, answeredForCode] } },
    })
    if (known < 2) throw new InvalidInput({ answeredForCode: ["surveys.municipalityUnknown"] })
    const { id: releaseId } = await draftRelease(tx, editionId)
    await demandNoChain(tx, { releaseId, municipalityCode, answeredForCode })
    await tx.responseCoverage.upsert({
      where: { releaseId_answeredForCode: { releaseId, answeredForCode } },
      create: { releaseId, answeredForCode, municipalityCode },
      update: { municipalityCode },
      select: { releaseId: true },
    })
    await tx.observation.deleteMany({ where: { releaseId, municipalityCode: answeredForCode } })
    const details = { municipality: municipalityCode, answeredFor: answeredForCode }
    await audit(tx, actor, "surveys.coverageSaved", { type: "survey", id: entryId }, details)
    return { entryId }
  })
}

/** Who answers for another answers for itself: an answer does not pass through two hands. */
async function demandNoChain(
  tx: Tx,
  { releaseId, municipalityCode, answeredForCode }: { releaseId: string } & Omit<SaveCoverage, "entryId">,
): Promise<void> {
  const links = await tx.responseCoverage.count({
    where: {
      releaseId,
      OR: [{ answeredForCode: municipalityCode }, { municipalityCode: answeredForCode }],
    },
  })
  if (links > 0) throw new InvalidInput({ answeredForCode: ["surveys.coverageChain"] })
}
