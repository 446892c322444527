import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

export interface BoundarySetLine {
  readonly id: string
  readonly createdAt: Date
  readonly fileName: string
  readonly credit: string
  /** Packed. */
  readonly bytes: number
  /** Null: the maps do not show it. */
  readonly inUseSince: Date | null
}

/** The official boundaries that were brought in, the newest first. */
export async function boundarySets(actor: Actor): Promise<BoundarySetLine[]> {
  demand(actor, "surveys.publish")
  return db.boundarySet.findMany({
    select: { id: true, createdAt: true, fileName: true, credit: true, bytes: true, inUseSince: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  })
}
