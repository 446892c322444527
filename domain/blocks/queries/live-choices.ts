import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { readableKinds } from "#domain/access/reach.ts"
import { isPublic } from "#domain/content/rules/states.ts"
import { publicEntries } from "#domain/content/visible-entries.ts"
import { questionColumns, questionOf } from "#domain/surveys/figures.ts"
import { standingReleases } from "#domain/surveys/standing-releases.ts"
import { db, type Prisma } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import type { LiveChoicesAsk } from "../input.ts"

/** Something a live block can show. */
export interface LiveChoice {
  readonly id: string
  readonly title: string
  /** When it starts or ends, as ISO text; null of what has no such time. */
  readonly at: string | null
  /** The public sees it now; of what is not, a block shows nothing yet. */
  readonly isPublic: boolean
  /** Of a survey: what it asked. */
  readonly questions: readonly { readonly key: string; readonly label: string }[]
  /** Of a survey: the numbers of the releases that are out and stand, the newest first. */
  readonly releases: readonly number[]
}

const mostShown = 20

/**
 * What one may choose for a live block, the newest first: what anybody sees, and drafts of the kinds whose drafts this
 * actor sees. @throws NotAllowed
 */
export async function liveChoices(actor: Actor, { kind, search }: LiveChoicesAsk): Promise<LiveChoice[]> {
  demand(actor, "content.preview")
  if (kind === "PEOPLE") return associations(search)
  const at = now()
  const seesDrafts = readableKinds(actor).includes(kind)
  const contains = { contains: search, mode: "insensitive" as const }
  const rows = await db.entry.findMany({
    where: seesDrafts
      ? {
          kind,
          originalId: null,
          status: { not: "TRASHED" },
          OR: [{ title: contains }, { working: { title: contains } }],
        }
      : { ...publicEntries(at, kind), title: contains },
    select: choiceColumns,
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: mostShown,
  })
  return rows.map(({ id, title, working, event, openCall, surveyPage, ...standing }) => ({
    id,
    title: (seesDrafts ? working?.title : title) || title,
    at: (event?.startsAt ?? openCall?.deadlineAt)?.toISOString() ?? null,
    isPublic: isPublic(standing, at),
    questions: (surveyPage?.edition.indicators ?? []).map(({ version }) => {
      const { key, label } = questionOf(version)
      return { key, label }
    }),
    releases: (surveyPage?.edition.releases ?? []).map(({ number }) => number),
  }))
}

/** Associations that have a board or staff to show. */
async function associations(search: string): Promise<LiveChoice[]> {
  const rows = await db.organisation.findMany({
    where: {
      kind: "ASSOCIATION",
      name: { contains: search, mode: "insensitive" },
      affiliations: { some: { function: { in: ["COMMITTEE", "DIRECTOR", "EMPLOYEE"] } } },
    },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostShown,
  })
  return rows.map(({ id, name }) => ({
    id,
    title: name,
    at: null,
    isPublic: true,
    questions: [],
    releases: [],
  }))
}

const choiceColumns = {
  id: true,
  title: true,
  status: true,
  publishAt: true,
  unpublishAt: true,
  working: { select: { title: true } },
  event: { select: { startsAt: true } },
  openCall: { select: { deadlineAt: true } },
  surveyPage: {
    select: {
      edition: {
        select: {
          indicators: { select: { version: { select: questionColumns } }, orderBy: { position: "asc" } },
          releases: { where: standingReleases, select: { number: true }, orderBy: { number: "desc" } },
        },
      },
    },
  },
} satisfies Prisma.EntrySelect
