import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type PreviewKey, shownBy } from "#domain/content/preview-shown.ts"
import { readFacts } from "#domain/content/working-copy.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { pageColumns, type SurveyPage, surveyPageOf } from "./survey-page.ts"

/** An edition that is not public, as its page would be, with the figures that are published. Null for a key that opens none. */
export async function surveyPreview(
  actor: Actor,
  key: PreviewKey,
  locale: Locale = "da",
): Promise<SurveyPage | null> {
  demand(actor, "surveys.read")
  const shown = await shownBy(actor, key)
  if (shown?.kind !== "SURVEY") return null
  const row = await db.surveyPage.findUnique({ where: { entryId: shown.id }, select: pageColumns })
  if (!row) return null
  const { editionId: _, ...facts } = readFacts("SURVEY", shown.facts)
  const { entry, ...own } = row
  const { words, path, lang, changedAt } = shown
  const told = { ...entry, ...words, path, lang, body: JSON.parse(JSON.stringify(words.body)) }
  const ask = { indicator: null, release: null }
  return surveyPageOf({ ...own, ...facts }, { ...told, live: { createdAt: changedAt } }, ask, now(), locale)
}
