import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** The series that a new edition can belong to, with the years that are taken. @throws NotAllowed */
export async function seriesList(actor: Actor): Promise<{ id: string; title: string; years: number[] }[]> {
  demand(actor, "surveys.write")
  const rows = await db.surveySeries.findMany({
    select: { id: true, title: true, editions: { select: { year: true }, orderBy: { year: "asc" } } },
    orderBy: { title: "asc" },
  })
  return rows.map(({ editions, ...series }) => ({ ...series, years: editions.map(({ year }) => year) }))
}
