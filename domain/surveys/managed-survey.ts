import type { Tx } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { standingReleases } from "./standing-releases.ts"

/** The edition that a survey's page stands for, locked until commit. @throws NotFound */
export async function managedSurvey(
  tx: Tx,
  entryId: string,
): Promise<{ editionId: string; seriesId: string }> {
  const page = await tx.surveyPage.findFirst({
    where: { entryId, entry: { status: { not: "TRASHED" } } },
    select: { editionId: true, edition: { select: { seriesId: true } } },
  })
  if (!page) throw new NotFound("survey")
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "SurveyEdition" WHERE "id" = ${page.editionId}::uuid FOR UPDATE`
  return { editionId: page.editionId, seriesId: page.edition.seriesId }
}

/**
 * The draft that corrections are written to. When there is none it is begun with what the newest standing release says,
 * so that a correction of one question leaves the others as they were, and nothing comes back that was taken back. When
 * what is written `isReal`, invented figures of the other questions leave the draft, or they would go out as real ones.
 * @throws Closed while figures wait under embargo: what members read there is what goes out
 */
export async function draftRelease(
  tx: Tx,
  editionId: string,
  { isReal = false }: { isReal?: boolean } = {},
): Promise<{ id: string; number: number }> {
  const draft = await tx.release.findFirst({
    where: { editionId, publishedAt: null },
    select: { id: true, number: true, embargoUntil: true, isSample: true },
  })
  if (draft?.embargoUntil) throw new Closed("survey-releases.underEmbargo")
  if (draft) {
    if (draft.isSample && isReal) await makeReal(tx, draft.id, editionId)
    return draft
  }
  const last = await tx.release.findFirst({
    where: { editionId, ...standingReleases },
    select: { id: true, licence: true, isSample: true },
    orderBy: { number: "desc" },
  })
  const { _max } = await tx.release.aggregate({ where: { editionId }, _max: { number: true } })
  const begun = await tx.release.create({
    data: {
      editionId,
      number: (_max.number ?? 0) + 1,
      licence: last?.licence ?? "",
      isSample: last?.isSample === true && !isReal,
    },
    select: { id: true, number: true },
  })
  if (last && !(last.isSample && isReal)) {
    await tx.$executeRaw`
      INSERT INTO "Observation" ("releaseId", "versionId", "municipalityCode", "status", "value", "categoryId")
      SELECT ${begun.id}::uuid, "versionId", "municipalityCode", "status", "value", "categoryId"
        FROM "Observation" WHERE "releaseId" = ${last.id}::uuid`
    await tx.$executeRaw`
      INSERT INTO "ResponseCoverage" ("releaseId", "municipalityCode", "answeredForCode")
      SELECT ${begun.id}::uuid, "municipalityCode", "answeredForCode"
        FROM "ResponseCoverage" WHERE "releaseId" = ${last.id}::uuid`
  }
  return begun
}

/** Drops the answers of a draft that was marked as invented, and who covers whom where an invented release said so too. */
async function makeReal(tx: Tx, draftId: string, editionId: string): Promise<void> {
  await tx.release.update({ where: { id: draftId }, data: { isSample: false }, select: { id: true } })
  await tx.observation.deleteMany({ where: { releaseId: draftId } })
  await tx.$executeRaw`
    DELETE FROM "ResponseCoverage" own USING "ResponseCoverage" invented, "Release" release
     WHERE own."releaseId" = ${draftId}::uuid AND invented."releaseId" = release."id"
       AND release."editionId" = ${editionId}::uuid AND release."isSample" AND release."publishedAt" IS NOT NULL
       AND invented."municipalityCode" = own."municipalityCode"
       AND invented."answeredForCode" = own."answeredForCode"`
}

/** Sees that a question is one of this edition. @throws NotFound */
export async function demandOwnQuestion(tx: Tx, editionId: string, versionId: string): Promise<void> {
  const asked = await tx.editionIndicator.findUnique({
    where: { editionId_versionId: { editionId, versionId } },
    select: { versionId: true },
  })
  if (!asked) throw new NotFound("question")
}

/** Puts a question last in an edition. */
export async function putTo(tx: Tx, editionId: string, versionId: string): Promise<void> {
  // Not their count: earlier ones may have been taken out.
  const { _max } = await tx.editionIndicator.aggregate({ where: { editionId }, _max: { position: true } })
  const position = (_max.position ?? -1) + 1
  await tx.editionIndicator.create({ data: { editionId, versionId, position }, select: { versionId: true } })
}
