import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { type Age, before } from "../rules/age.ts"
import { kept } from "../rules/kept.ts"

export interface RetentionLine {
  readonly key: string
  readonly age: Age
  /** null until it has run for the first time. */
  readonly lastAt: Date | null
  readonly lastRemoved: number
  /** In the last twelve months together. */
  readonly yearRemoved: number
}

/** What the house forgets by itself, when it last did, and how much it was. @throws NotAllowed */
export async function retentionReport(actor: Actor): Promise<RetentionLine[]> {
  demand(actor, "retention.read")
  const [years, lasts] = await Promise.all([
    db.retentionRun.groupBy({
      by: ["rule"],
      where: { ranAt: { gte: before(now(), { months: 12 }) } },
      _sum: { removed: true },
    }),
    db.retentionRun.findMany({
      select: { rule: true, ranAt: true, removed: true },
      orderBy: { ranAt: "desc" },
      distinct: ["rule"],
    }),
  ])
  return kept.map(({ key, age }) => {
    const last = lasts.find(({ rule }) => rule === key)
    return {
      key,
      age,
      lastAt: last?.ranAt ?? null,
      lastRemoved: last?.removed ?? 0,
      yearRemoved: years.find(({ rule }) => rule === key)?._sum.removed ?? 0,
    }
  })
}
