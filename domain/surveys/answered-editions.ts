import { publicEntries } from "#domain/content/visible-entries.ts"
import type { Db } from "#platform/database/client.ts"
import { type Figure, figuresOf, type Question, questionColumns, questionOf } from "./figures.ts"
import { populationOf } from "./population-of.ts"
import { type Asked, canCompare } from "./rules/comparison.ts"
import type { Population } from "./rules/population.ts"
import { standingReleases } from "./standing-releases.ts"

/** A public edition with what its newest release says of a question. */
export interface AnsweredEdition {
  readonly year: number
  readonly path: string
  readonly question: Question
  /** How it was asked, to tell with which others it can be compared. */
  readonly asked: Asked
  readonly release: { readonly number: number; readonly publishedAt: Date; readonly isSample: boolean }
  readonly figures: readonly Figure[]
  /** Inhabitants of that year, where they are known and may stand beside these answers. */
  readonly population: Population | null
}

/**
 * The public editions of a series that have published figures for a question, by year: the newest release of each, by
 * the same query as its page. A year that was not asked is not there, and nothing stands in for it.
 */
export async function answeredEditions(
  db: Db,
  seriesId: string,
  key: string,
  at: Date,
): Promise<AnsweredEdition[]> {
  const rows = await db.surveyEdition.findMany({
    where: {
      seriesId,
      page: { entry: publicEntries(at, "SURVEY") },
      indicators: { some: { version: { indicator: { key } } } },
      releases: { some: standingReleases },
    },
    select: {
      year: true,
      page: { select: { entry: { select: { path: true } } } },
      indicators: {
        where: { version: { indicator: { key } } },
        select: { version: { select: versionColumns } },
      },
      releases: {
        where: standingReleases,
        select: { id: true, number: true, publishedAt: true, isSample: true },
        orderBy: { number: "desc" },
        take: 1,
      },
    },
    orderBy: { year: "asc" },
  })
  const editions = await Promise.all(
    rows.map(async ({ year, page, indicators, releases }) => {
      const [version, release] = [indicators[0]?.version, releases[0]]
      if (!page || !version || !release?.publishedAt) return null
      const isAnswered = await db.observation.findFirst({
        where: { releaseId: release.id, versionId: version.id },
        select: { versionId: true },
      })
      if (!isAnswered) return null
      const { number, publishedAt, isSample } = release
      const [figures, population] = await Promise.all([
        figuresOf(db, release.id, version.id),
        populationOf(db, year, release),
      ])
      return {
        year,
        path: page.entry.path,
        question: questionOf(version),
        asked: {
          number: version.number,
          breaks: version.indicator.versions.map((each) => each.number),
        },
        release: { number, publishedAt, isSample },
        figures,
        population,
      }
    }),
  )
  return withOneScale(editions.filter((edition) => edition !== null))
}

const versionColumns = {
  ...questionColumns,
  indicator: {
    select: {
      ...questionColumns.indicator.select,
      versions: { where: { breakInSeries: true }, select: { number: true } },
    },
  },
} as const

/** Numbers fall into the same classes in every edition that can be compared. */
function withOneScale(editions: readonly AnsweredEdition[]): AnsweredEdition[] {
  return editions.map((edition) => {
    if (edition.question.kind !== "NUMBER") return edition
    const scale = editions
      .filter(({ asked }) => canCompare(asked, edition.asked))
      .flatMap(({ figures }) => figures.flatMap(({ value }) => value ?? []))
    return { ...edition, question: { ...edition.question, scale } }
  })
}
