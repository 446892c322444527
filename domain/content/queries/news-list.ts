import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { addDays, instantOf, now } from "#platform/time/time.ts"
import { nextTurn } from "../true-until.ts"
import { publicEntries } from "../visible-entries.ts"
import { type Story, storyOf, storySelect } from "./front-page.ts"

export interface NewsList {
  stories: Story[]
  total: number
  page: number
  lastPage: number
  categories: { key: string; label: string }[]
  years: { year: number; count: number }[]
  trueUntil: Date | null
}

const pageSize = 12

/** A page of the news, newest first, of one category and one year when asked. Pages count from 1. */
export async function newsList(
  actor: Actor,
  ask: { page?: number; category?: string | null; year?: number | null } = {},
): Promise<NewsList> {
  demand(actor, "content.read")
  const at = now()
  const where = {
    ...publicEntries(at, "NEWS"),
    ...(ask.category ? { news: { category: { key: ask.category } } } : {}),
    ...(ask.year ? { publishedAt: yearOf(ask.year) } : {}),
  }
  const page = Math.max(1, ask.page ?? 1)
  const [rows, total, categories, years, trueUntil] = await Promise.all([
    db.entry.findMany({
      where,
      select: storySelect,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.entry.count({ where }),
    db.category.findMany({
      select: { key: true, label: true },
      orderBy: [{ position: "asc" }, { label: "asc" }],
    }),
    yearsOfNews(at),
    nextTurn(at, ["NEWS"]),
  ])
  return {
    stories: rows.map(storyOf),
    total,
    page,
    lastPage: Math.max(1, Math.ceil(total / pageSize)),
    categories,
    years,
    trueUntil,
  }
}

/** From the first instant of a year in Copenhagen, to the first of the next. */
function yearOf(year: number): { gte: Date; lt: Date } {
  return { gte: instantOf(`${year}-01-01`), lt: instantOf(addDays(`${year}-12-31`, 1)) }
}

async function yearsOfNews(at: Date): Promise<{ year: number; count: number }[]> {
  return db.$queryRaw`
    SELECT extract(year FROM "publishedAt" AT TIME ZONE 'Europe/Copenhagen')::int AS "year", count(*)::int AS "count"
    FROM "Entry"
    WHERE "kind" = 'NEWS' AND ("unpublishAt" IS NULL OR "unpublishAt" > ${at})
      AND ("status" = 'PUBLISHED' OR ("status" = 'SCHEDULED' AND "publishAt" <= ${at}))
    GROUP BY 1 ORDER BY 1 DESC`
}
