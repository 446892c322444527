import type { Actor } from "#domain/access/actor.ts"
import { readableKinds } from "#domain/access/reach.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"

export interface DeskEntry {
  readonly id: string
  readonly kind: EntryKind
  readonly title: string
  readonly at: Date
  readonly by: string
}

export interface DeskContent {
  /** Never published, newest edited first. */
  readonly drafts: DeskEntry[]
  /** Published, with something newer that the public does not see yet. */
  readonly changed: DeskEntry[]
  /** Waiting for their time, the next first. */
  readonly scheduled: DeskEntry[]
  readonly draftCount: number
}

const most = 6

/** What lies on the desk of those who write; empty for those who may not see drafts. */
export async function deskToday(actor: Actor): Promise<DeskContent> {
  const kinds = readableKinds(actor)
  if (kinds.length === 0) return { drafts: [], changed: [], scheduled: [], draftCount: 0 }
  const of = { kind: { in: kinds }, originalId: null }
  const [drafts, scheduled, draftCount, changedIds] = await Promise.all([
    entries({ ...of, status: "DRAFT" }, [{ updatedAt: "desc" }]),
    entries({ ...of, status: { in: ["SCHEDULED", "PUBLISHED"] }, publishAt: { not: null } }, [
      { publishAt: "asc" },
    ]),
    db.entry.count({ where: { ...of, status: "DRAFT" } }),
    db.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Entry"
      WHERE "status" = 'PUBLISHED' AND "originalId" IS NULL AND "workingId" IS DISTINCT FROM "liveId"
      ORDER BY "updatedAt" DESC LIMIT ${most * 4}`,
  ])
  const changed = await entries({ ...of, id: { in: changedIds.map(({ id }) => id) } }, [
    { updatedAt: "desc" },
  ])
  return { drafts, changed, scheduled, draftCount }
}

async function entries(
  where: NonNullable<Parameters<typeof db.entry.findMany>[0]>["where"],
  orderBy: { updatedAt?: "desc"; publishAt?: "asc" }[],
): Promise<DeskEntry[]> {
  const found = await db.entry.findMany({
    where: where ?? {},
    select: {
      id: true,
      kind: true,
      title: true,
      updatedAt: true,
      publishAt: true,
      status: true,
      working: { select: { title: true, createdBy: { select: { name: true } } } },
    },
    orderBy,
    take: most,
  })
  return found.map((entry) => ({
    id: entry.id,
    kind: entry.kind,
    title: entry.working?.title ?? entry.title,
    at: entry.publishAt ?? entry.updatedAt,
    by: entry.working?.createdBy?.name ?? "",
  }))
}
