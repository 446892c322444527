import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind, EntryStatus } from "#platform/database/enums.ts"
import { type TwinState, twinState } from "../rules/twins.ts"

export type EntryOrder = "edited" | "title" | "published" | "starts" | "deadline" | "year"

export interface EntriesAsk {
  readonly kind: EntryKind
  /** null: everything but the trash. */
  readonly status: EntryStatus | null
  /** Part of the title being worked on. */
  readonly search: string
  readonly categoryId: string | null
  readonly order: { readonly by: EntryOrder; readonly descending: boolean }
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

export interface EntryLine {
  readonly id: string
  /** As it is being written, which the public may not have seen. */
  readonly title: string
  readonly path: string
  readonly version: number
  readonly status: EntryStatus
  /** Published, and something newer is being written. */
  readonly hasNewer: boolean
  readonly isSample: boolean
  /** Whether it is told in English as well, to the public or as a draft, and as it is now. */
  readonly twinState: TwinState
  readonly publishAt: Date | null
  readonly publishedAt: Date | null
  readonly updatedAt: Date
  readonly by: string
  readonly category: string
  readonly startsAt: Date | null
  readonly city: string
  readonly deadlineAt: Date | null
  /** Of a survey: the series it belongs to and its year. */
  readonly series: string
  readonly year: number | null
}

/** Named one by one: an index looks them up, where "all but one" is asked of each row. */
const outsideTheTrash = ["DRAFT", "SCHEDULED", "PUBLISHED", "UNPUBLISHED"] as const

/** A page of the originals of one kind, as those who write see them. @throws NotAllowed */
export async function deskEntries(
  actor: Actor,
  ask: EntriesAsk,
): Promise<{ rows: EntryLine[]; total: number }> {
  demand(actor, operationOn("read", ask.kind))
  const where = {
    kind: ask.kind,
    originalId: null,
    status: ask.status ?? { in: [...outsideTheTrash] },
    ...(ask.search ? { working: { title: { contains: ask.search, mode: "insensitive" as const } } } : {}),
    ...(ask.categoryId ? { news: { categoryId: ask.categoryId } } : {}),
  }
  const [entries, counted] = await Promise.all([
    db.entry.findMany({
      where,
      select: {
        id: true,
        title: true,
        path: true,
        version: true,
        status: true,
        isSample: true,
        workingId: true,
        liveId: true,
        publishAt: true,
        publishedAt: true,
        updatedAt: true,
        working: { select: { title: true, version: true, createdBy: { select: { name: true } } } },
        twin: { select: { status: true, working: { select: { ofOriginalVersion: true } } } },
        news: { select: { category: { select: { label: true } } } },
        event: { select: { startsAt: true, city: true } },
        openCall: { select: { deadlineAt: true } },
        surveyPage: { select: { edition: { select: { year: true, series: { select: { title: true } } } } } },
      },
      orderBy: [orderOf(ask.order), { id: "desc" }],
      skip: (ask.page - 1) * ask.pageSize,
      take: ask.pageSize,
    }),
    // Grouped, so that an index alone tells: a plain count asks for each row's id.
    db.entry.groupBy({ by: ["kind"], where, _count: { _all: true } }),
  ])
  return {
    total: counted[0]?._count._all ?? 0,
    rows: entries.map(
      ({ working, twin, news, event, openCall, surveyPage, workingId, liveId, ...entry }) => ({
        ...entry,
        title: working?.title ?? entry.title,
        twinState: twinState(working, twin),
        hasNewer: entry.status === "PUBLISHED" && workingId !== liveId,
        by: working?.createdBy?.name ?? "",
        category: news?.category?.label ?? "",
        startsAt: event?.startsAt ?? null,
        city: event?.city ?? "",
        deadlineAt: openCall?.deadlineAt ?? null,
        series: surveyPage?.edition.series.title ?? "",
        year: surveyPage?.edition.year ?? null,
      }),
    ),
  }
}

function orderOf({ by, descending }: EntriesAsk["order"]) {
  const direction = descending ? ("desc" as const) : ("asc" as const)
  if (by === "title") return { title: direction }
  if (by === "published") return { publishedAt: { sort: direction, nulls: "last" as const } }
  if (by === "starts") return { event: { startsAt: direction } }
  if (by === "deadline") return { openCall: { deadlineAt: direction } }
  if (by === "year") return { surveyPage: { edition: { year: direction } } }
  return { updatedAt: direction }
}
