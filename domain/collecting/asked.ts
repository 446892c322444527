import { type Question, questionColumns, questionOf } from "#domain/surveys/figures.ts"
import type { Db } from "#platform/database/client.ts"

/** What a municipality said to a question the last time that its series was asked. */
export interface LastAnswer {
  /** Of the question as it is asked now. */
  readonly versionId: string
  readonly year: number
  /** Code of the category, or the number with a point. */
  readonly given: string
  /** The category as it was called then; "" for a number. */
  readonly label: string
  /** Another municipality whose answer held for this one then; "" when it was its own. */
  readonly answeredBy: string
  /** The values of that edition were invented. */
  readonly isSample: boolean
  /** False after a break in the series: shown, and compared with nothing. */
  readonly isComparable: boolean
}

/** The questions of an edition in their order, as they are put to respondents. */
export async function askedQuestions(from: Db, editionId: string): Promise<Question[]> {
  const rows = await from.editionIndicator.findMany({
    where: { editionId },
    select: { version: { select: questionColumns } },
    orderBy: { position: "asc" },
  })
  return rows.map(({ version }) => questionOf(version))
}

/** The newest published answer of a municipality to each question, from an earlier edition of the series. */
export async function lastAnswers(from: Db, editionId: string, code: string): Promise<LastAnswer[]> {
  return from.$queryRaw<LastAnswer[]>`
    SELECT DISTINCT ON (asked."versionId") asked."versionId", earlier."year",
      coalesce(category."code", trim_scale(o."value")::text) AS "given",
      coalesce(category."label", '') AS "label",
      CASE WHEN o."municipalityCode" = ${code} THEN '' ELSE respondent."name" END AS "answeredBy",
      r."isSample",
      NOT EXISTS (
        SELECT 1 FROM "IndicatorVersion" between_them
        WHERE between_them."indicatorId" = now_asked."indicatorId" AND between_them."breakInSeries"
          AND between_them."number" > then_asked."number" AND between_them."number" <= now_asked."number"
      ) AS "isComparable"
    FROM "EditionIndicator" asked
    JOIN "IndicatorVersion" now_asked ON now_asked."id" = asked."versionId"
    JOIN "SurveyEdition" this ON this."id" = asked."editionId"
    JOIN "SurveyEdition" earlier ON earlier."seriesId" = this."seriesId" AND earlier."year" < this."year"
    JOIN "EditionIndicator" then_put ON then_put."editionId" = earlier."id"
    JOIN "IndicatorVersion" then_asked
      ON then_asked."id" = then_put."versionId" AND then_asked."indicatorId" = now_asked."indicatorId"
    JOIN LATERAL (
      SELECT newest."id", newest."isSample" FROM "Release" newest
      WHERE newest."editionId" = earlier."id" AND newest."publishedAt" IS NOT NULL AND newest."retractedAt" IS NULL
      ORDER BY newest."number" DESC LIMIT 1
    ) r ON true
    LEFT JOIN "ResponseCoverage" covered ON covered."releaseId" = r."id" AND covered."answeredForCode" = ${code}
    JOIN "Observation" o ON o."releaseId" = r."id" AND o."versionId" = then_asked."id"
      AND o."municipalityCode" IN (${code}, covered."municipalityCode") AND o."status" IN ('FINAL', 'PROVISIONAL')
    LEFT JOIN "IndicatorCategory" category ON category."id" = o."categoryId"
    LEFT JOIN "Municipality" respondent ON respondent."code" = o."municipalityCode"
    WHERE asked."editionId" = ${editionId}::uuid
    ORDER BY asked."versionId", earlier."year" DESC, o."municipalityCode" = ${code} DESC`
}
