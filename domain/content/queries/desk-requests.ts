import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { allowsOn, readableKinds } from "#domain/access/reach.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"

export interface AskedOfMe {
  readonly id: string
  readonly entryId: string
  readonly kind: EntryKind
  readonly title: string
  readonly by: string
  readonly message: string
  readonly at: Date
}

const most = 20

/** What colleagues ask of this actor, the oldest first: to look, and to publish. Empty for those who see no drafts. */
export async function deskRequests(actor: Actor): Promise<{ looks: AskedOfMe[]; publications: AskedOfMe[] }> {
  const me = personIdOf(actor)
  const readable = readableKinds(actor)
  const publishable = readable.filter((kind) => allowsOn(actor, "publish", kind))
  const [looks, publications] = await Promise.all([
    me && readable.length > 0
      ? asked({ kind: "LOOK", askedOfId: me, entry: { kind: { in: readable }, status: { not: "TRASHED" } } })
      : [],
    publishable.length > 0
      ? asked({ kind: "PUBLISH", entry: { kind: { in: publishable }, status: { not: "TRASHED" } } })
      : [],
  ])
  return { looks, publications }
}

async function asked(
  where: NonNullable<NonNullable<Parameters<typeof db.entryRequest.findMany>[0]>["where"]>,
): Promise<AskedOfMe[]> {
  const rows = await db.entryRequest.findMany({
    where: { ...where, doneAt: null, withdrawnAt: null },
    select: {
      id: true,
      message: true,
      createdAt: true,
      askedBy: { select: { name: true } },
      entry: { select: { id: true, kind: true, title: true, working: { select: { title: true } } } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: most,
  })
  return rows.map(({ id, message, createdAt, askedBy, entry }) => ({
    id,
    entryId: entry.id,
    kind: entry.kind,
    title: entry.working?.title ?? entry.title,
    by: askedBy?.name ?? "",
    message,
    at: createdAt,
  }))
}
