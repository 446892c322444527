import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { nextTurn } from "#domain/content/true-until.ts"
import { publicEntries } from "#domain/content/visible-entries.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { type AnsweredEdition, answeredQuestions } from "../answered-editions.ts"
import { municipalities } from "../map/municipalities.ts"
import { municipalityWithSlug } from "../rules/municipality-path.ts"
import type { Population } from "../rules/population.ts"

export interface MunicipalityPage {
  readonly code: string
  readonly name: string
  readonly region: string
  /** Those with the newest edition first. */
  readonly series: readonly AnsweredSeries[]
  readonly trueUntil: Date | null
}

export interface AnsweredSeries {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  /** One for each question: every edition that answers it, by year, with the figures of all municipalities. */
  readonly questions: readonly (readonly AnsweredEdition[])[]
}

/** A municipality with every public survey that has figures. Null when there is none of that name. */
export async function municipalityPage(actor: Actor, slug: string): Promise<MunicipalityPage | null> {
  demand(actor, "surveys.read")
  const code = municipalityWithSlug(slug)
  const known = municipalities.find((each) => each.code === code)
  if (!known) return null
  const at = now()
  const [rows, trueUntil] = await Promise.all([
    db.surveySeries.findMany({
      where: { editions: { some: { page: { entry: publicEntries(at, "SURVEY") } } } },
      select: {
        id: true,
        title: true,
        titleEn: true,
        indicators: { select: { key: true }, orderBy: { key: "asc" } },
      },
      orderBy: { title: "asc" },
    }),
    nextTurn(at, ["SURVEY"]),
  ])
  const populations = new Map<string, Promise<Population | null>>()
  const series = await Promise.all(
    rows.map(async ({ indicators, ...own }) => {
      const keys = indicators.map(({ key }) => key)
      const answered = await answeredQuestions(db, own.id, { keys, at, populations })
      return { ...own, questions: keys.map((key) => answered.get(key)).filter((each) => each !== undefined) }
    }),
  )
  return {
    ...known,
    series: series
      .filter(({ questions }) => questions.length > 0)
      .toSorted((one, other) => newestYear(other) - newestYear(one)),
    trueUntil,
  }
}

function newestYear({ questions }: AnsweredSeries): number {
  return Math.max(...questions.map((editions) => editions.at(-1)?.year ?? 0))
}
