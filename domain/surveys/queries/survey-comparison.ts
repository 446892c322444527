import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { nextTurn } from "#domain/content/true-until.ts"
import { publicEntries } from "#domain/content/visible-entries.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { type AnsweredEdition, answeredEditions } from "../answered-editions.ts"
import { type Apart, apartBecause } from "../rules/comparison.ts"
import { type SurveyPage, surveyPage } from "./survey-page.ts"

export interface ComparisonAsk {
  readonly slug: string
  /** Key of the question; null for the first. */
  readonly indicator: string | null
  /** Year of the edition to compare with; null for the nearest before, else the next after. */
  readonly year: number | null
}

export interface SurveyComparison {
  /** The edition whose address it is. */
  readonly survey: SurveyPage & { readonly shown: NonNullable<SurveyPage["shown"]> }
  /** Every edition that answers the question, by year. */
  readonly editions: readonly AnsweredEdition[]
  readonly earlier: AnsweredEdition
  readonly later: AnsweredEdition
  /** Why they cannot be compared; null when they can. */
  readonly apart: Apart | null
  readonly trueUntil: Date | null
}

/**
 * Two editions of a series beside one another, of one question, with all others that answered it. Null when there is no
 * such edition, question or year, or none to compare with.
 */
export async function surveyComparison(
  actor: Actor,
  { slug, indicator, year }: ComparisonAsk,
  locale: Locale = "da",
): Promise<SurveyComparison | null> {
  demand(actor, "surveys.read")
  const survey = await surveyPage(actor, { slug, indicator, release: null }, locale)
  if (!survey?.shown) return null
  const { shown, ...page } = survey
  const at = now()
  const edition = await db.surveyEdition.findFirst({
    where: { page: { entry: { ...publicEntries(at, "SURVEY"), slug } } },
    select: { seriesId: true },
  })
  if (!edition) return null
  const editions = await answeredEditions(db, edition.seriesId, shown.question.key, at)
  const own = editions.find((each) => each.year === survey.year)
  const other = partnerOf(editions, survey.year, year)
  if (!own || !other) return null
  const [earlier, later] = own.year < other.year ? [own, other] : [other, own]
  return {
    survey: { ...page, shown },
    editions,
    earlier,
    later,
    apart: apartBecause(earlier, later),
    trueUntil: await nextTurn(at, ["SURVEY"]),
  }
}

function partnerOf(
  editions: readonly AnsweredEdition[],
  own: number,
  asked: number | null,
): AnsweredEdition | undefined {
  if (asked !== null) return editions.find(({ year }) => year === asked && year !== own)
  return editions.findLast(({ year }) => year < own) ?? editions.find(({ year }) => year > own)
}
