import type { Db, Prisma } from "#platform/database/client.ts"
import type { CategoryTone, IndicatorKind, ObservationStatus } from "#platform/database/enums.ts"

/** What one municipality answered, or why there is no answer. */
export interface Figure {
  readonly code: string
  readonly name: string
  readonly region: string
  readonly status: ObservationStatus
  readonly value: number | null
  /** Code of the category. */
  readonly category: string | null
  /** Another municipality whose answer covers this one; "" when it answered itself, or neither did. */
  readonly answeredBy: string
}

export interface Category {
  readonly code: string
  readonly label: string
  readonly labelEn: string
  readonly description: string
  readonly descriptionEn: string
  readonly tone: CategoryTone
}

/** A question as one edition asked it. */
export interface Question {
  readonly versionId: string
  readonly key: string
  readonly kind: IndicatorKind
  readonly unit: string
  readonly decimals: number
  /** It makes sense divided by the inhabitants. */
  readonly perInhabitant?: boolean
  readonly label: string
  readonly labelEn: string
  readonly breakInSeries: boolean
  readonly note: string
  readonly noteEn: string
  /** What files write for "did not answer", and how the legend calls it; null when they leave it out. */
  readonly noResponse: { readonly code: string; readonly label: string; readonly labelEn: string } | null
  readonly categories: readonly Category[]
  /** The numbers of every edition that can be compared with this one, so that a class is the same in all of them. */
  readonly scale?: readonly number[]
}

/**
 * The answers to one question in one release, for every municipality of the dated list, in Danish order. Map, table,
 * sentence and files are all made from this one query. Who has no row is said to be unavailable, never filled in.
 */
export async function figuresOf(db: Db, releaseId: string, versionId: string): Promise<Figure[]> {
  return (await figuresOfEach(db, releaseId, [versionId])).get(versionId) ?? []
}

/** The answers to several questions, by version. */
export async function figuresOfEach(
  db: Db,
  releaseId: string,
  versionIds: readonly string[],
): Promise<Map<string, Figure[]>> {
  const rows = await db.$queryRaw<(Figure & { versionId: string })[]>`
    SELECT asked."versionId"::text AS "versionId", m."code", m."name", m."region",
      coalesce(own."status", other."status", 'UNAVAILABLE')::text AS "status",
      coalesce(own."value", other."value")::float8 AS "value",
      category."code" AS "category",
      CASE WHEN own."status" IS NULL AND other."status" IN ('FINAL', 'PROVISIONAL')
        THEN respondent."name" ELSE '' END AS "answeredBy"
    FROM "Municipality" m
    CROSS JOIN unnest(${versionIds}::uuid[]) AS asked("versionId")
    LEFT JOIN "Observation" own
      ON own."releaseId" = ${releaseId}::uuid AND own."versionId" = asked."versionId"
        AND own."municipalityCode" = m."code"
    LEFT JOIN "ResponseCoverage" coverage
      ON coverage."releaseId" = ${releaseId}::uuid AND coverage."answeredForCode" = m."code" AND own."status" IS NULL
    LEFT JOIN "Observation" other
      ON other."releaseId" = ${releaseId}::uuid AND other."versionId" = asked."versionId"
        AND other."municipalityCode" = coverage."municipalityCode"
    LEFT JOIN "Municipality" respondent ON respondent."code" = coverage."municipalityCode"
    LEFT JOIN "IndicatorCategory" category ON category."id" = coalesce(own."categoryId", other."categoryId")
    ORDER BY m."name"`
  const figures = new Map<string, Figure[]>()
  for (const { versionId, ...figure } of rows) {
    const known = figures.get(versionId)
    if (known) known.push(figure)
    else figures.set(versionId, [figure])
  }
  return figures
}

/** The questions that a release has figures for, by version. */
export async function answeredIn(db: Db, releaseId: string): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ versionId: string }[]>`
    SELECT DISTINCT "versionId" FROM "Observation" WHERE "releaseId" = ${releaseId}::uuid`
  return new Set(rows.map(({ versionId }) => versionId))
}

export const questionColumns = {
  id: true,
  number: true,
  label: true,
  labelEn: true,
  breakInSeries: true,
  note: true,
  noteEn: true,
  noResponseCode: true,
  noResponseLabel: true,
  noResponseLabelEn: true,
  indicator: { select: { key: true, kind: true, unit: true, decimals: true, perInhabitant: true } },
  categories: {
    select: {
      id: true,
      code: true,
      label: true,
      labelEn: true,
      description: true,
      descriptionEn: true,
      position: true,
      tone: true,
    },
    orderBy: [{ position: "asc" }, { code: "asc" }],
  },
} satisfies Prisma.IndicatorVersionSelect

/** The row of a question as it was read by `questionColumns`. */
export interface QuestionRow {
  id: string
  label: string
  labelEn: string
  breakInSeries: boolean
  note: string
  noteEn: string
  noResponseCode: string | null
  noResponseLabel: string
  noResponseLabelEn: string
  indicator: { key: string; kind: IndicatorKind; unit: string; decimals: number; perInhabitant: boolean }
  categories: readonly Category[]
}

export function questionOf(row: QuestionRow): Question {
  const { id, noResponseCode, noResponseLabel, noResponseLabelEn } = row
  const { key, kind, unit, decimals, perInhabitant } = row.indicator
  return {
    versionId: id,
    key,
    kind,
    unit,
    decimals,
    perInhabitant,
    label: row.label,
    labelEn: row.labelEn,
    breakInSeries: row.breakInSeries,
    note: row.note,
    noteEn: row.noteEn,
    noResponse:
      noResponseCode === null
        ? null
        : { code: noResponseCode, label: noResponseLabel, labelEn: noResponseLabelEn },
    categories: row.categories,
  }
}
