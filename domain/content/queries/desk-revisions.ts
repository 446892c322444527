import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import type { DeskEntryText } from "./desk-entry.ts"

export interface RevisionLine {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly note: string
  readonly createdAt: Date
  readonly by: string
  /** The public sees this one. */
  readonly isLive: boolean
  /** What is being written. */
  readonly isWorking: boolean
}

/** A page of an entry's revisions, newest first. @throws NotAllowed, NotFound */
export async function deskRevisions(
  actor: Actor,
  entryId: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: RevisionLine[]; total: number }> {
  demand(actor, "content.history")
  const entry = await db.entry.findUnique({
    where: { id: entryId },
    select: { liveId: true, workingId: true },
  })
  if (!entry) throw new NotFound("entry")
  const [revisions, total] = await Promise.all([
    db.revision.findMany({
      where: { entryId },
      select: {
        id: true,
        version: true,
        title: true,
        note: true,
        createdAt: true,
        createdBy: { select: { name: true } },
      },
      orderBy: { version: "desc" },
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.revision.count({ where: { entryId } }),
  ])
  return {
    total,
    rows: revisions.map(({ createdBy, note, ...revision }) => ({
      ...revision,
      note: note ?? "",
      by: createdBy?.name ?? "",
      isLive: revision.id === entry.liveId,
      isWorking: revision.id === entry.workingId,
    })),
  }
}

export interface RevisionNow extends RevisionLine {
  readonly text: DeskEntryText
}

/** One revision of this entry, whole. @throws NotAllowed, NotFound */
export async function deskRevision(actor: Actor, entryId: string, id: string): Promise<RevisionNow> {
  demand(actor, "content.history")
  const revision = await db.revision.findFirst({
    where: { id, entryId },
    select: {
      id: true,
      version: true,
      title: true,
      slug: true,
      lead: true,
      body: true,
      heroId: true,
      heroAlt: true,
      facts: true,
      isSample: true,
      note: true,
      createdAt: true,
      createdBy: { select: { name: true } },
      entry: { select: { liveId: true, workingId: true } },
    },
  })
  if (!revision) throw new NotFound("revision")
  const { title, slug, lead, body, heroId, heroAlt, facts, isSample } = revision
  return {
    id: revision.id,
    version: revision.version,
    title,
    note: revision.note ?? "",
    createdAt: revision.createdAt,
    by: revision.createdBy?.name ?? "",
    isLive: revision.id === revision.entry.liveId,
    isWorking: revision.id === revision.entry.workingId,
    text: { title, slug, lead, body, heroId, heroAlt, facts, isSample },
  }
}
