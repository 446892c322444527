import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import type { MovePage } from "../input.ts"
import { isUnseen, moveAlong, wishedPath } from "../live-row.ts"
import { noteReferences } from "../references.ts"
import { after } from "../rules/states.ts"
import {
  changeEntry,
  demandVersion,
  entryToChange,
  keepRevision,
  readFacts,
  readSnapshot,
  type Saved,
  type Snapshot,
  snapshotSelect,
} from "../working-copy.ts"

/**
 * Puts a page elsewhere in the tree, before one of those it then stands among, or last: at once for the public too, with
 * redirects from where it and those below it stood. What is being written moves along and is not published by it. The
 * order among siblings is the tree's, and counts no version of theirs.
 * @throws NotFound, NotAllowed, Stale, Closed for what is no page of the tree, InvalidInput when the path is taken or the parent refused
 */
export async function movePage(actor: Actor, { id, version, parentId, beforeId }: MovePage): Promise<Saved> {
  return transaction(async (tx) => {
    // One who moves at a time: two moves could each put its page below the other's.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('page tree', 0))::text AS "locked"`
    const entry = await entryToChange(tx, id)
    demand(actor, operationOn("write", entry.kind))
    demandVersion(entry, version)
    after(entry.status, "save")
    if (entry.kind !== "PAGE" || entry.originalId) throw new Closed("content.actRefused")
    // What waits to go out was frozen with its place, and would take it back there.
    if (entry.scheduledId) throw new Closed("tidy.tree.scheduled")
    if (!isUnseen(entry)) demand(actor, operationOn("publish", entry.kind))
    const page = await tx.page.findUnique({ where: { entryId: id }, select: { parentId: true } })
    if (!page) throw new NotFound("page")
    const saved = await standBelow(tx, actor, entry, parentId)
    await putInOrder(tx, id, parentId, beforeId)
    await audit(
      tx,
      actor,
      "content.moved",
      { type: "entry", id },
      { from: entry.path, parentId: parentId ?? "" },
    )
    await forgetPublicPages(tx)
    return saved
  })
}

type Moved = Awaited<ReturnType<typeof entryToChange>>

/** Both what the public sees and what is being written get the new parent, each as a version where it changed. */
async function standBelow(tx: Tx, actor: Actor, entry: Moved, parentId: string | null): Promise<Saved> {
  const live = entry.liveId ? await snapshotWithId(tx, entry.liveId) : null
  const path = await wishedPath(tx, entry, below(live ?? entry.working, parentId))
  const isDraftApart = live !== null && entry.liveId !== entry.workingId
  let current: { id: string; version: number } = entry
  let liveId = entry.liveId
  if (isDraftApart) {
    liveId = await keepRevision(tx, actor, current, below(live, parentId))
    current = { id: entry.id, version: (await changeEntry(tx, current, { liveId })).version }
  }
  const workingId = await keepRevision(tx, actor, current, below(entry.working, parentId))
  const saved = await changeEntry(tx, current, {
    workingId,
    path,
    ...(entry.liveId && !isDraftApart ? { liveId: workingId } : {}),
  })
  await noteReferences(tx, entry.id, below(entry.working, parentId), "DRAFT", { gone: "left out" })
  if (live) await noteReferences(tx, entry.id, below(live, parentId), "LIVE", { gone: "left out" })
  await tx.page.update({ where: { entryId: entry.id }, data: { parentId }, select: { entryId: true } })
  if (path !== entry.path) {
    // Something lives here now: nothing may lead away from it.
    await tx.redirect.deleteMany({ where: { locale: entry.locale, fromPath: path } })
    await moveAlong(tx, entry, entry.path, path)
  }
  return saved
}

async function snapshotWithId(tx: Tx, id: string): Promise<Snapshot> {
  return readSnapshot(await tx.revision.findUniqueOrThrow({ where: { id }, select: snapshotSelect }))
}

function below(snapshot: Snapshot, parentId: string | null): Snapshot {
  return { ...snapshot, facts: { ...readFacts("PAGE", snapshot.facts), parentId } }
}

async function putInOrder(
  tx: Tx,
  id: string,
  parentId: string | null,
  beforeId: string | null,
): Promise<void> {
  const siblings = await tx.page.findMany({
    where: { parentId, entryId: { not: id }, entry: { status: { not: "TRASHED" }, originalId: null } },
    select: { entryId: true, position: true },
    orderBy: [{ position: "asc" }, { entry: { title: "asc" } }],
  })
  const place = beforeId ? siblings.findIndex(({ entryId }) => entryId === beforeId) : siblings.length
  const order = siblings.map(({ entryId }) => entryId)
  order.splice(place === -1 ? order.length : place, 0, id)
  const positions = new Map(siblings.map(({ entryId, position }) => [entryId, position]))
  for (const [position, entryId] of order.entries()) {
    if (positions.get(entryId) === position) continue
    await tx.page.update({ where: { entryId }, data: { position }, select: { entryId: true } })
  }
}
