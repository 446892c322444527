import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

export interface DeskPopulation {
  readonly year: number
  readonly source: string
  readonly isSample: boolean
  readonly importedAt: Date
  /** Of how many municipalities the inhabitants are known. */
  readonly municipalities: number
}

/** The years whose inhabitants are known, newest first. @throws NotAllowed */
export async function deskPopulations(actor: Actor): Promise<DeskPopulation[]> {
  demand(actor, "surveys.write")
  const rows = await db.populationYear.findMany({
    select: {
      year: true,
      source: true,
      isSample: true,
      importedAt: true,
      _count: { select: { figures: true } },
    },
    orderBy: { year: "desc" },
  })
  return rows.map(({ _count, ...row }) => ({ ...row, municipalities: _count.figures }))
}
