import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { publicEntries } from "#domain/content/visible-entries.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { standingReleases } from "../standing-releases.ts"
import { type SurveyPage, surveyPage } from "./survey-page.ts"

/** The survey whose figures were published last, to be shown on the front page; null when there is none. */
export async function latestSurvey(
  actor: Actor,
  locale: Locale = "da",
): Promise<{ survey: SurveyPage | null; trueUntil: Date | null }> {
  demand(actor, "surveys.read")
  const release = await db.release.findFirst({
    where: { ...standingReleases, edition: { page: { entry: publicEntries(now(), "SURVEY") } } },
    select: { edition: { select: { page: { select: { entry: { select: { slug: true } } } } } } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
  })
  const slug = release?.edition.page?.entry.slug
  const survey = slug ? await surveyPage(actor, { slug, indicator: null, release: null }, locale) : null
  return { survey, trueUntil: survey?.trueUntil ?? null }
}
