import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { CategoryTone } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import {
  type Category,
  type Figure,
  figuresOf,
  type Question,
  questionColumns,
  questionOf,
} from "../figures.ts"
import { settledReleases } from "../standing-releases.ts"

export interface DeskQuestion extends Question {
  readonly categories: readonly (Category & { id: string; position: number; tone: CategoryTone })[]
  /** Answers are published, here or in another edition. */
  readonly isPublished: boolean
}

export interface DeskRelease {
  readonly id: string
  readonly number: number
  /** null: the draft, which may wait under embargo. */
  readonly publishedAt: Date | null
  readonly embargoUntil: Date | null
  readonly retractedAt: Date | null
  readonly retraction: string
  readonly notes: string
  readonly licence: string
  readonly isSample: boolean
  readonly coverage: readonly { code: string; name: string; answeredBy: string }[]
}

export interface DeskSurvey {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly isPublic: boolean
  readonly series: { readonly id: string; readonly key: string; readonly title: string }
  readonly year: number
  readonly questions: DeskQuestion[]
  /** Questions of other editions of the series that this one does not ask. */
  readonly askable: { readonly versionId: string; readonly label: string; readonly years: number[] }[]
  /** Newest first, the draft before all. */
  readonly releases: DeskRelease[]
}

/** A survey with its questions and releases, for those who work on it. @throws NotAllowed, NotFound */
export async function deskSurvey(actor: Actor, entryId: string): Promise<DeskSurvey> {
  demand(actor, "surveys.write")
  const page = await db.surveyPage.findFirst({
    where: { entryId },
    select: {
      entry: { select: { title: true, path: true, status: true, working: { select: { title: true } } } },
      edition: {
        select: {
          id: true,
          year: true,
          series: { select: { id: true, key: true, title: true } },
          indicators: { select: { version: { select: questionColumns } }, orderBy: { position: "asc" } },
          releases: { select: releaseColumns, orderBy: { number: "desc" } },
        },
      },
    },
  })
  if (!page) throw new NotFound("survey")
  const { entry, edition } = page
  const own = edition.indicators.map(({ version }) => version)
  const [published, others] = await Promise.all([
    db.observation.findMany({
      where: { versionId: { in: own.map(({ id }) => id) }, release: settledReleases },
      select: { versionId: true },
      distinct: ["versionId"],
    }),
    askable(
      edition.series.id,
      own.map(({ indicator }) => indicator.key),
    ),
  ])
  const out = new Set(published.map(({ versionId }) => versionId))
  return {
    id: entryId,
    title: entry.working?.title ?? entry.title,
    path: entry.path,
    isPublic: entry.status === "PUBLISHED",
    series: edition.series,
    year: edition.year,
    questions: own.map((version) => ({
      ...questionOf(version),
      categories: version.categories,
      isPublished: out.has(version.id),
    })),
    askable: others,
    releases: edition.releases.map(({ coverage, ...release }) => ({
      ...release,
      coverage: coverage.map(({ answeredFor, municipality }) => ({
        ...answeredFor,
        answeredBy: municipality.name,
      })),
    })),
  }
}

/** The answers to a question in one release, the draft too. @throws NotAllowed */
export async function deskFigures(actor: Actor, releaseId: string, versionId: string): Promise<Figure[]> {
  demand(actor, "surveys.write")
  return figuresOf(db, releaseId, versionId)
}

async function askable(seriesId: string, keys: readonly string[]): Promise<DeskSurvey["askable"]> {
  const versions = await db.indicatorVersion.findMany({
    where: { indicator: { seriesId, key: { notIn: [...keys] } } },
    select: { id: true, label: true, editions: { select: { edition: { select: { year: true } } } } },
    orderBy: [{ indicator: { key: "asc" } }, { number: "desc" }],
  })
  return versions.map(({ id, label, editions }) => ({
    versionId: id,
    label,
    years: editions.map(({ edition }) => edition.year).sort(),
  }))
}

const releaseColumns = {
  id: true,
  number: true,
  publishedAt: true,
  embargoUntil: true,
  retractedAt: true,
  retraction: true,
  notes: true,
  licence: true,
  isSample: true,
  coverage: {
    select: {
      answeredFor: { select: { code: true, name: true } },
      municipality: { select: { name: true } },
    },
    orderBy: { answeredForCode: "asc" },
  },
} as const
