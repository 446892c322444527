import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { addDays, instantOf, now } from "#platform/time/time.ts"
import { inLanguage } from "../in-language.ts"
import { nextTurn } from "../true-until.ts"
import { publicEntries } from "../visible-entries.ts"
import { categoryWord, type Story, storyOf, storySelect } from "./front-page.ts"

export interface NewsList {
  stories: Story[]
  page: number
  /** There is a page after this one. */
  hasOlder: boolean
  categories: { key: string; label: string }[]
  years: number[]
  trueUntil: Date | null
}

const pageSize = 12

/** A page of the news, newest first, of one category and one year when asked. Pages count from 1. */
export async function newsList(
  actor: Actor,
  ask: { page?: number; category?: string | null; year?: number | null } = {},
  locale: Locale = "da",
): Promise<NewsList> {
  demand(actor, "content.read")
  const at = now()
  const where = {
    ...publicEntries(at, "NEWS"),
    ...(ask.category ? { news: { category: { key: ask.category } } } : {}),
    ...(ask.year ? { publishedAt: yearOf(ask.year) } : {}),
  }
  const page = Math.max(1, ask.page ?? 1)
  // Nothing is counted: one story more than a page holds says that there is another page.
  const [rows, categories, years, trueUntil] = await Promise.all([
    db.entry.findMany({
      where,
      select: storySelect,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize + 1,
    }),
    db.category.findMany({
      select: { key: true, label: true, labelEn: true },
      orderBy: [{ position: "asc" }, { label: "asc" }],
    }),
    yearsOfNews(at),
    nextTurn(at, ["NEWS"]),
  ])
  return {
    stories: (await inLanguage(locale, at, rows.slice(0, pageSize))).map((row) => storyOf(row, locale)),
    page,
    hasOlder: rows.length > pageSize,
    categories: categories.map((one) => ({ key: one.key, label: categoryWord(one, locale) })),
    years,
    trueUntil,
  }
}

/** From the first instant of a year in Copenhagen, to the first of the next. */
function yearOf(asked: number): { gte: Date; lt: Date } {
  // Nothing is that old, and PostgreSQL knows no year 0.
  const year = Math.max(1000, asked)
  return { gte: instantOf(`${year}-01-01`), lt: instantOf(addDays(`${year}-12-31`, 1)) }
}

async function yearsOfNews(at: Date): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    SELECT "year" FROM public_years(${at}::timestamptz, 'NEWS') AS y("year")`
  return rows.map(({ year }) => year)
}
