import { publicEntries } from "#domain/content/visible-entries.ts"
import type { Db } from "#platform/database/client.ts"
import {
  answeredIn,
  type Figure,
  figuresOfEach,
  type Question,
  questionColumns,
  questionOf,
} from "./figures.ts"
import { populationOf } from "./population-of.ts"
import { type Asked, apartBecause } from "./rules/comparison.ts"
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
  const answered = await answeredQuestions(db, seriesId, { keys: [key], at, populations: new Map() })
  return answered.get(key) ?? []
}

/**
 * The same of several questions at once, by key; those without figures are not there. `populations` are kept for whoever
 * asks of more series: what has been read of a year is not read again.
 */
export async function answeredQuestions(
  db: Db,
  seriesId: string,
  {
    keys,
    at,
    populations,
  }: { keys: readonly string[]; at: Date; populations: Map<string, Promise<Population | null>> },
): Promise<Map<string, AnsweredEdition[]>> {
  const indicators = { version: { indicator: { key: { in: [...keys] } } } }
  const rows = await db.surveyEdition.findMany({
    where: {
      seriesId,
      page: { entry: publicEntries(at, "SURVEY") },
      indicators: { some: indicators },
      releases: { some: standingReleases },
    },
    select: {
      year: true,
      page: { select: { entry: { select: { path: true } } } },
      indicators: { where: indicators, select: { version: { select: versionColumns } } },
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
    rows.map(async ({ year, page, indicators: asked, releases: [release] }) => {
      if (!page || !release?.publishedAt) return []
      const { id, number, publishedAt, isSample } = release
      const known = await answeredIn(db, id)
      const versions = asked.map(({ version }) => version).filter((version) => known.has(version.id))
      if (versions.length === 0) return []
      const versionIds = versions.map((version) => version.id)
      const [figures, population] = await Promise.all([
        figuresOfEach(db, id, versionIds),
        kept(populations, `${year} ${isSample}`, () => populationOf(db, year, release)),
      ])
      return versions.map((version) => ({
        year,
        path: page.entry.path,
        question: questionOf(version),
        asked: {
          number: version.number,
          breaks: version.indicator.versions.map((each) => each.number),
        },
        release: { number, publishedAt, isSample },
        figures: figures.get(version.id) ?? [],
        population,
      }))
    }),
  )
  const byKey = Map.groupBy(editions.flat(), ({ question }) => question.key)
  return new Map([...byKey].map(([key, each]) => [key, withOneScale(each)]))
}

function kept<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
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
      .filter((other) => apartBecause(other, edition) === null)
      .flatMap(({ figures }) => figures.flatMap(({ value }) => value ?? []))
    return { ...edition, question: { ...edition.question, scale } }
  })
}
