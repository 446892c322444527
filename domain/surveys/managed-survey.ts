import type { Tx } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"

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
 * The draft that corrections are written to. When there is none it is begun with what the last release says, so that a
 * correction of one question leaves the others as they were.
 * @throws Closed while figures wait under embargo: what members read there is what goes out
 */
export async function draftRelease(tx: Tx, editionId: string): Promise<{ id: string; number: number }> {
  const draft = await tx.release.findFirst({
    where: { editionId, publishedAt: null },
    select: { id: true, number: true, embargoUntil: true },
  })
  if (draft?.embargoUntil) throw new Closed("survey-releases.underEmbargo")
  if (draft) return draft
  const last = await tx.release.findFirst({
    where: { editionId },
    select: { id: true, number: true, licence: true, isSample: true },
    orderBy: { number: "desc" },
  })
  const begun = await tx.release.create({
    data: {
      editionId,
      number: (last?.number ?? 0) + 1,
      licence: last?.licence ?? "",
      isSample: last?.isSample ?? false,
    },
    select: { id: true, number: true },
  })
  if (last) {
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
