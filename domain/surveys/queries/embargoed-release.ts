import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { readsEmbargoed } from "../embargo-readers.ts"
import { pageColumns, type SurveyPage, surveyPageOf } from "./survey-page.ts"

/**
 * The figures of an edition that wait under embargo, as they will be shown, and when they go out. Null when none wait,
 * and for whoever may not read them yet.
 */
export async function embargoedRelease(
  actor: Actor,
  ask: { readonly slug: string; readonly indicator: string | null },
  locale: Locale = "da",
): Promise<{ survey: SurveyPage; until: Date } | null> {
  demand(actor, "surveys.readEmbargoed")
  if (!(await readsEmbargoed(actor))) return null
  const row = await db.surveyPage.findFirst({
    where: {
      entry: { slug: ask.slug, originalId: null, status: { not: "TRASHED" } },
      edition: { releases: { some: waiting } },
    },
    select: {
      ...pageColumns,
      entry: { select: { ...pageColumns.entry.select, working: { select: { title: true } } } },
      edition: {
        select: {
          ...pageColumns.edition.select,
          releases: {
            where: waiting,
            select: { ...pageColumns.edition.select.releases.select, embargoUntil: true },
          },
        },
      },
    },
  })
  const [release] = row?.edition.releases ?? []
  if (!row || !release?.embargoUntil) return null
  const { entry, ...own } = row
  const until = release.embargoUntil
  const edition = { ...own.edition, releases: [{ ...release, publishedAt: until }] }
  // Its text may still be a draft, which is not told.
  const words = {
    ...entry,
    title: entry.title || entry.working?.title || "",
    body: { type: "doc", content: [] },
    lang: "da" as const,
  }
  const asked = { indicator: ask.indicator, release: null }
  const survey = await surveyPageOf({ ...own, edition }, words, asked, now(), locale)
  return survey?.shown ? { survey, until } : null
}

const waiting = { publishedAt: null, embargoUntil: { not: null } }
