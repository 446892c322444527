import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { demandReach } from "#domain/access/reach.ts"
import { db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"

export interface RevisionLine {
  id: string
  version: number
  title: string
  createdAt: Date
  by: string
  /** The version it was fetched back from, when it was. */
  restoredFrom: string | null
  /** The version it was written from, when it was given up for what a colleague had saved. */
  asideFrom: number | null
  isLive: boolean
  isWorking: boolean
}

const most = 200

/** The versions of an entry, newest first. @throws NotFound, NotAllowed */
export async function revisionList(actor: Actor, entryId: string): Promise<RevisionLine[]> {
  demand(actor, "content.history")
  const entry = await db.entry.findUnique({
    where: { id: entryId },
    select: { kind: true, liveId: true, workingId: true },
  })
  if (!entry) throw new NotFound("entry")
  demandReach(actor, entry.kind)
  const rows = await db.revision.findMany({
    where: { entryId },
    select: {
      id: true,
      version: true,
      title: true,
      createdAt: true,
      note: true,
      asideFrom: true,
      createdBy: { select: { name: true } },
    },
    orderBy: { version: "desc" },
    take: most,
  })
  return rows.map(({ createdBy, note, ...row }) => ({
    ...row,
    by: createdBy?.name ?? "",
    restoredFrom: note,
    isLive: row.id === entry.liveId,
    isWorking: row.id === entry.workingId,
  }))
}
