import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { dateOfDay, dayInCopenhagen, dayOfDate, now } from "#platform/time/time.ts"
import { barOf, barsOf, type Period } from "../rules/spans.ts"

export interface VisitReport {
  /** One for each day or month of the period, oldest first, those without a visit too. `from` is its first day. */
  readonly bars: readonly { readonly from: string; readonly count: number }[]
  readonly total: number
  /** The pages that were read most, first. */
  readonly pages: readonly ReadPage[]
}

export interface ReadPage {
  readonly path: string
  /** Of what is public there now; "" for lists and for what is gone. */
  readonly title: string
  readonly count: number
}

/** Limits the table to what somebody reads to its end. */
const pagesShown = 50

/** How much was read in a period, when, and what. @throws NotAllowed */
export async function visitReport(actor: Actor, period: Period): Promise<VisitReport> {
  demand(actor, "visits.read")
  const bars = barsOf(period, dayInCopenhagen(now()))
  const from = dateOfDay(bars[0] ?? "")
  const [days, pages] = await Promise.all([
    db.pageVisit.groupBy({ by: ["day"], where: { day: { gte: from } }, _sum: { count: true } }),
    db.pageVisit.groupBy({
      by: ["path"],
      where: { day: { gte: from } },
      _sum: { count: true },
      orderBy: [{ _sum: { count: "desc" } }, { path: "asc" }],
      take: pagesShown,
    }),
  ])
  const counts = new Map<string, number>()
  for (const { day, _sum } of days) {
    const bar = barOf(period, dayOfDate(day))
    counts.set(bar, (counts.get(bar) ?? 0) + (_sum.count ?? 0))
  }
  const titles = await titlesOf(pages.map(({ path }) => path))
  return {
    bars: bars.map((bar) => ({ from: bar, count: counts.get(bar) ?? 0 })),
    total: [...counts.values()].reduce((sum, count) => sum + count, 0),
    pages: pages.map(({ path, _sum }) => ({
      path,
      title: titles.get(path) ?? "",
      count: _sum.count ?? 0,
    })),
  }
}

async function titlesOf(paths: string[]): Promise<Map<string, string>> {
  const entries = await db.entry.findMany({
    where: { path: { in: paths }, locale: "da", status: "PUBLISHED" },
    select: { path: true, title: true },
  })
  return new Map(entries.map(({ path, title }) => [path, title]))
}
