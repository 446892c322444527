import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { entriesInLanguage } from "#domain/content/in-language.ts"
import { nextTurn } from "#domain/content/true-until.ts"
import { publicEntries } from "#domain/content/visible-entries.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"

export interface SurveyLine {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly lead: string
  readonly isSample: boolean
  /** The language of its words. */
  readonly lang: Locale
  readonly year: number
}

export interface SeriesLine {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  /** Newest first. */
  readonly editions: SurveyLine[]
}

/** Every public survey, by series; the series with the newest edition first. */
export async function surveyList(
  actor: Actor,
  locale: Locale = "da",
): Promise<{ series: SeriesLine[]; trueUntil: Date | null }> {
  demand(actor, "surveys.read")
  const at = now()
  const [rows, trueUntil] = await Promise.all([
    db.surveyEdition.findMany({
      where: { page: { entry: publicEntries(at, "SURVEY") } },
      select: {
        year: true,
        series: { select: { id: true, title: true, titleEn: true } },
        page: {
          select: { entry: { select: { id: true, title: true, path: true, lead: true, isSample: true } } },
        },
      },
      orderBy: [{ year: "desc" }, { id: "desc" }],
    }),
    nextTurn(at, ["SURVEY"]),
  ])
  const pages = rows.flatMap(({ page, ...edition }) => (page ? [{ ...edition, entry: page.entry }] : []))
  const lines = (await entriesInLanguage(locale, at, pages)).map(({ series, year, entry }) => ({
    series,
    line: { ...entry, year },
  }))
  const bySeries = Map.groupBy(lines, ({ series }) => series.id)
  return {
    series: [...bySeries.values()].flatMap((of) => {
      const [first] = of
      return first ? [{ ...first.series, editions: of.map(({ line }) => line) }] : []
    }),
    trueUntil,
  }
}
