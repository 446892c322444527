import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { bodyForReading } from "#domain/content/followed-links.ts"
import { type InLanguage, oneInLanguage } from "#domain/content/in-language.ts"
import { type Picture, type Shelf, shelfOf } from "#domain/content/pictures.ts"
import { assetsOf, type Body } from "#domain/content/rules/body.ts"
import { nextTurn } from "#domain/content/true-until.ts"
import { publicEntries } from "#domain/content/visible-entries.ts"
import type { Locale } from "#messages/translate.ts"
import { db, type Prisma } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { answeredIn, type Figure, type Question, questionColumns, questionOf } from "../figures.ts"
import type { Population } from "../rules/population.ts"
import { newestStanding } from "../rules/release-state.ts"
import { type ShownFigures, shownFigures } from "../shown-figures.ts"

export interface SurveyAsk {
  readonly slug: string
  /** Key of the question; null for the first. */
  readonly indicator: string | null
  /** Number of a release; null for the newest. */
  readonly release: number | null
  /** Numbers divided by the inhabitants. */
  readonly isDivided?: boolean
}

export interface PublishedRelease {
  readonly number: number
  readonly publishedAt: Date
  readonly notes: string
  readonly licence: string
  readonly isSample: boolean
  /** When it was taken back, and why; null while it stands. */
  readonly retracted: { readonly at: Date; readonly reason: string } | null
}

export interface SurveyPage {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly lead: string
  readonly body: Body
  readonly shelf: Shelf
  readonly picture: Picture | null
  readonly heroAlt: string
  readonly isSample: boolean
  /** The language of title, lead and body. */
  readonly lang: Locale
  readonly changedAt: Date
  readonly series: string
  readonly year: number
  readonly period: string
  readonly periodEn: string
  readonly credit: string
  readonly creditEn: string
  readonly quotation: string
  readonly quotationEn: string
  /** Every public edition of the series, this one among them, by year. */
  readonly editions: {
    readonly year: number
    readonly path: string
    readonly hasBreak: boolean
    /** Keys of the questions that its newest release has figures for. */
    readonly answers: readonly string[]
  }[]
  /** Those that the release shown has figures for; all, while none is out. */
  readonly questions: Question[]
  /** Newest first. */
  readonly releases: PublishedRelease[]
  /** The question and the release that are shown; null while no figures are published. */
  readonly shown: {
    readonly question: Question
    readonly release: PublishedRelease
    readonly figures: Figure[]
    /** Inhabitants of the year, where they are known and may stand beside these answers. */
    readonly population?: Population | null
    /** Whether the numbers are divided by them, or could be. */
    readonly division?: ShownFigures["division"]
  } | null
  /** The release that was asked for, when it was taken back: of its figures nothing is shown. */
  readonly retracted: PublishedRelease | null
  readonly trueUntil: Date | null
}

/**
 * One edition as the public sees it, with the answers to one question: what the page, its map, its table and its files
 * are all made of. Null when there is no such page, question or release.
 */
export async function surveyPage(
  actor: Actor,
  ask: SurveyAsk,
  locale: Locale = "da",
): Promise<SurveyPage | null> {
  demand(actor, "surveys.read")
  const at = now()
  const row = await db.surveyPage.findFirst({
    where: { entry: { ...publicEntries(at, "SURVEY"), slug: ask.slug } },
    select: pageColumns,
  })
  const entry = await oneInLanguage(locale, at, row?.entry ?? null)
  return row && entry ? surveyPageOf(row, entry, ask, at, locale) : null
}

export type SurveyPageRow = Prisma.SurveyPageGetPayload<{ select: typeof pageColumns }>

/** The page of an edition, public or not yet, from its own facts and the words of an entry; its figures are published. */
export async function surveyPageOf(
  row: Omit<SurveyPageRow, "entry">,
  entry: InLanguage<SurveyPageRow["entry"]>,
  ask: Omit<SurveyAsk, "slug">,
  at: Date,
  locale: Locale,
): Promise<SurveyPage | null> {
  const { edition, ...facts } = row
  const { body: stored, heroId, live, ...words } = entry
  const body = await bodyForReading(stored, locale)
  const releases = edition.releases.map(published)
  const wanted = ask.release ?? newestStanding(releases)?.number
  const asked = releases.find(({ number }) => number === wanted)
  const release = asked?.retracted ? undefined : edition.releases.find(({ number }) => number === wanted)
  // A question asked since has no figures there: nothing is said of it, not even that they are unavailable.
  const answered = release ? await answeredIn(db, release.id) : null
  const questions = edition.indicators
    .map(({ version }) => questionOf(version))
    .filter(({ versionId }) => !answered || answered.has(versionId))
  const question = questions.find(({ key }) => ask.indicator === null || key === ask.indicator)
  if ((ask.indicator !== null && !question) || (ask.release !== null && !asked)) return null
  const isDivided = ask.isDivided ?? false
  const [figures, shelf, editions, trueUntil] = await Promise.all([
    question && release ? shownFigures(db, { edition, release, question }, { isDivided, at, locale }) : null,
    shelfOf([...assetsOf(body), ...(heroId ? [heroId] : [])]),
    editionsOf(edition.seriesId, at),
    nextTurn(at, ["SURVEY"]),
  ])
  if (isDivided && !figures) return null
  return {
    ...words,
    ...facts,
    body,
    shelf,
    picture: heroId ? (shelf.pictures[heroId] ?? null) : null,
    changedAt: live?.createdAt ?? at,
    series: edition.series.title,
    year: edition.year,
    editions,
    questions,
    releases,
    retracted: asked?.retracted ? asked : null,
    shown: figures && release ? { ...figures, release: published(release) } : null,
    trueUntil,
  }
}

async function editionsOf(seriesId: string, at: Date): Promise<SurveyPage["editions"]> {
  const [rows, answers] = await Promise.all([
    db.surveyEdition.findMany({
      where: { seriesId, page: { entry: publicEntries(at, "SURVEY") } },
      select: {
        id: true,
        year: true,
        page: { select: { entry: { select: { path: true } } } },
        indicators: { select: { version: { select: { breakInSeries: true } } } },
      },
      orderBy: { year: "asc" },
    }),
    answersOf(seriesId),
  ])
  return rows.map(({ id, year, page, indicators }) => ({
    year,
    path: page?.entry.path ?? "",
    hasBreak: indicators.some(({ version }) => version.breakInSeries),
    answers: answers.filter(({ editionId }) => editionId === id).map(({ key }) => key),
  }))
}

/** Which questions the newest release of each edition has figures for. */
async function answersOf(seriesId: string): Promise<{ editionId: string; key: string }[]> {
  return db.$queryRaw<{ editionId: string; key: string }[]>`
    SELECT DISTINCT newest."editionId"::text AS "editionId", i."key"
    FROM (
      SELECT DISTINCT ON (r."editionId") r."id", r."editionId"
      FROM "Release" r JOIN "SurveyEdition" e ON e."id" = r."editionId"
      WHERE e."seriesId" = ${seriesId}::uuid AND r."publishedAt" IS NOT NULL AND r."retractedAt" IS NULL
      ORDER BY r."editionId", r."number" DESC
    ) newest
    JOIN "Observation" o ON o."releaseId" = newest."id"
    JOIN "IndicatorVersion" v ON v."id" = o."versionId"
    JOIN "Indicator" i ON i."id" = v."indicatorId"
    ORDER BY i."key"`
}

/** Only what is published is read, so the instant is there. */
function published({
  number,
  publishedAt,
  notes,
  licence,
  isSample,
  retractedAt,
  retraction,
}: SurveyPageRow["edition"]["releases"][number]): PublishedRelease {
  return {
    number,
    notes,
    licence,
    isSample,
    publishedAt: publishedAt ?? new Date(0),
    retracted: retractedAt ? { at: retractedAt, reason: retraction } : null,
  }
}

export const pageColumns = {
  period: true,
  periodEn: true,
  credit: true,
  creditEn: true,
  quotation: true,
  quotationEn: true,
  entry: {
    select: {
      id: true,
      title: true,
      path: true,
      lead: true,
      body: true,
      heroId: true,
      heroAlt: true,
      isSample: true,
      live: { select: { createdAt: true } },
    },
  },
  edition: {
    select: {
      year: true,
      seriesId: true,
      series: { select: { title: true } },
      indicators: { select: { version: { select: questionColumns } }, orderBy: { position: "asc" } },
      releases: {
        where: { publishedAt: { not: null } },
        select: {
          id: true,
          number: true,
          publishedAt: true,
          notes: true,
          licence: true,
          isSample: true,
          retractedAt: true,
          retraction: true,
        },
        orderBy: { number: "desc" },
      },
    },
  },
} satisfies Prisma.SurveyPageSelect
