import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { nextTurn } from "#domain/content/true-until.ts"
import { publicEntries } from "#domain/content/visible-entries.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { standingReleases } from "../standing-releases.ts"
import { type SurveyPage, surveyPage } from "./survey-page.ts"

/** Every public edition whose figures are out and stand, with its newest release; the newest edition first. */
export async function surveyCatalogue(
  actor: Actor,
  locale: Locale = "da",
): Promise<{ surveys: SurveyPage[]; trueUntil: Date | null }> {
  demand(actor, "surveys.read")
  const at = now()
  const [rows, trueUntil] = await Promise.all([
    db.surveyEdition.findMany({
      where: { page: { entry: publicEntries(at, "SURVEY") }, releases: { some: standingReleases } },
      select: { page: { select: { entry: { select: { slug: true } } } } },
      orderBy: [{ year: "desc" }, { id: "desc" }],
    }),
    nextTurn(at, ["SURVEY"]),
  ])
  const surveys: SurveyPage[] = []
  // One after another: the catalogue is asked for by machines, now and then, and remembered.
  for (const { page } of rows) {
    const ask = { slug: page?.entry.slug ?? "", indicator: null, release: null }
    const survey = await surveyPage(actor, ask, locale)
    if (survey?.shown) surveys.push(survey)
  }
  return { surveys, trueUntil }
}
