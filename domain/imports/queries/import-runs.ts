import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { ImportKind, ImportStatus } from "#platform/database/enums.ts"

export interface ImportLine {
  readonly id: string
  readonly kind: ImportKind
  readonly status: ImportStatus
  readonly filename: string
  readonly by: string
  readonly createdAt: Date
}

/** More are seldom looked for. */
const most = 50

/** The imports by hand, the newest first. @throws NotAllowed */
export async function importRuns(actor: Actor): Promise<ImportLine[]> {
  demand(actor, "content.import")
  const rows = await db.importRun.findMany({
    select: {
      id: true,
      kind: true,
      status: true,
      filename: true,
      createdAt: true,
      startedBy: { select: { name: true } },
    },
    orderBy: { createdAt: "desc" },
    take: most,
  })
  return rows.map(({ startedBy, ...row }) => ({ ...row, by: startedBy?.name ?? "" }))
}
