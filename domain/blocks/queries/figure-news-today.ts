import type { Actor } from "#domain/access/actor.ts"
import { readableKinds } from "#domain/access/reach.ts"
import { blocksOf } from "#domain/content/rules/body.ts"
import { readBody } from "#domain/content/rules/body-reading.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { db, type Prisma } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { figureNews, replacedSince } from "../rules/figure-news.ts"

export interface FigureNewsLine {
  readonly entryId: string
  readonly kind: EntryKind
  readonly title: string
  /** As a key below `survey-releases.block`, with its values. */
  readonly code: "todayNewer" | "todayChanged" | "todayRetracted"
  readonly values: Record<string, string | number>
}

/**
 * Texts that show figures of which newer ones came out since they were last saved, or that were taken back: told to who
 * may read their drafts, until somebody has looked and saved. Of what was taken back until it is gone from the text.
 */
export async function figureNewsToday(actor: Actor): Promise<FigureNewsLine[]> {
  const kinds = readableKinds(actor)
  if (kinds.length === 0) return []
  const uses = await db.reference.findMany({
    where: {
      place: "BLOCK",
      toEntry: { kind: "SURVEY" },
      from: { kind: { in: kinds }, status: { not: "TRASHED" } },
    },
    select: useColumns,
    distinct: ["fromId", "toEntryId"],
    orderBy: { id: "asc" },
  })
  const possible = uses.flatMap((use) => newsOf(use) ?? []).slice(0, mostTexts)
  const bodies = await db.revision.findMany({
    where: { id: { in: possible.map(({ workingId }) => workingId) } },
    select: { id: true, body: true },
  })
  const bodyOf = new Map(bodies.map(({ id, body }) => [id, body]))
  return possible.flatMap((news) => linesOf(news, bodyOf.get(news.workingId)))
}

/** Of how many texts the body is read at most: each may be large, and the front page waits for them. */
const mostTexts = 50

/** A use of a survey of which there may be something to tell, by its releases alone; null where there cannot be. */
function newsOf({ from, toEntry }: Prisma.ReferenceGetPayload<{ select: typeof useColumns }>) {
  const { id: entryId, kind, working } = from
  const edition = toEntry?.surveyPage?.edition
  if (!working || !toEntry || !edition) return null
  const releases = edition.releases.map(({ number, publishedAt, retractedAt }) => ({
    number,
    publishedAt: publishedAt ?? new Date(0),
    retracted: retractedAt,
  }))
  const survey = titleWithYear({ title: toEntry.title, year: edition.year })
  const newest = replacedSince(releases, working.createdAt)
  if (newest === null && releases.every(({ retracted }) => !retracted)) return null
  const line = { entryId, kind, title: working.title || from.title }
  return { line, workingId: working.id, surveyId: toEntry.id, survey, releases, newest }
}

function linesOf(
  { line, surveyId, survey, releases, newest }: NonNullable<ReturnType<typeof newsOf>>,
  body: Prisma.JsonValue | undefined,
): FigureNewsLine[] {
  const shown = blocksOf(readBody(body)).flatMap((block) =>
    block.type === "surveyFigure" && block.attrs.entryId === surveyId ? [block.attrs.release ?? null] : [],
  )
  return [...new Set(shown)].flatMap((fixed): FigureNewsLine[] => {
    const news = figureNews(releases, fixed)
    const values = { survey, ...news?.values }
    if (news?.code === "retracted") return [{ ...line, code: "todayRetracted", values }]
    if (newest === null) return []
    if (news) return [{ ...line, code: "todayNewer", values }]
    return fixed === null ? [{ ...line, code: "todayChanged", values: { ...values, newest } }] : []
  })
}

const useColumns = {
  from: {
    select: {
      id: true,
      kind: true,
      title: true,
      working: { select: { id: true, title: true, createdAt: true } },
    },
  },
  toEntry: {
    select: {
      id: true,
      title: true,
      surveyPage: {
        select: {
          edition: {
            select: {
              year: true,
              releases: {
                where: { publishedAt: { not: null } },
                select: { number: true, publishedAt: true, retractedAt: true },
                orderBy: { number: "desc" },
              },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.ReferenceSelect
