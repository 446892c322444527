import type { Tx } from "#platform/database/client.ts"
import type { ObservationStatus } from "#platform/database/enums.ts"
import { draftRelease } from "./managed-survey.ts"

/** What one municipality answered to one question, or why it did not. */
export interface LaidAnswer {
  readonly versionId: string
  readonly municipalityCode: string
  readonly status: ObservationStatus
  readonly value: number | null
  /** Code of the category. */
  readonly category: string | null
}

/**
 * Lays what was collected into the draft of an edition's figures, in place of what the draft had to these questions; a
 * part of closing a collection. Whom another's answer covers has no row of its own. The draft is published as any other.
 * @returns the number of the draft
 */
export async function layAnswers(
  tx: Tx,
  editionId: string,
  {
    versionIds,
    answers,
    coverage,
  }: {
    versionIds: readonly string[]
    answers: readonly LaidAnswer[]
    coverage: readonly { municipalityCode: string; answeredForCode: string }[]
  },
): Promise<number> {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "SurveyEdition" WHERE "id" = ${editionId}::uuid FOR UPDATE`
  // Answers that municipalities gave are no sample, whatever the draft held before.
  const { id: releaseId, number } = await draftRelease(tx, editionId, { isReal: true })
  const categories = await tx.indicatorCategory.findMany({
    where: { versionId: { in: [...versionIds] } },
    select: { id: true, versionId: true, code: true },
  })
  const idOf = new Map(categories.map(({ id, versionId, code }) => [`${versionId} ${code}`, id]))
  await tx.responseCoverage.deleteMany({ where: { releaseId } })
  await tx.observation.deleteMany({ where: { releaseId, versionId: { in: [...versionIds] } } })
  await tx.responseCoverage.createMany({ data: coverage.map((one) => ({ ...one, releaseId })) })
  await tx.observation.createMany({
    data: answers.map(({ versionId, municipalityCode, status, value, category }) => ({
      releaseId,
      versionId,
      municipalityCode,
      status,
      value,
      categoryId: category === null ? null : (idOf.get(`${versionId} ${category}`) ?? null),
    })),
  })
  return number
}
