import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import type { EntryStatus } from "#platform/database/enums.ts"
import { Closed } from "#platform/refusal.ts"
import { pagesBelow } from "../branch.ts"
import type { EntryActInput } from "../input.ts"
import { moveAlong, wishedPath } from "../live-row.ts"
import { after } from "../rules/states.ts"
import { addressOfTwin, twinToChange } from "../twin.ts"
import { changeEntry, demandVersion, entryToChange, type Saved } from "../working-copy.ts"

/**
 * Fetches an entry back from the trash, as a draft, and with it what was thrown out with it: its twin, and the pages
 * below. Where it stood when the public saw it leads to where it stands now.
 * @throws NotFound, NotAllowed, Stale, Closed also for a twin whose original is in the trash, InvalidInput when a path was taken or the parent trashed meanwhile
 */
export async function restoreEntry(actor: Actor, input: EntryActInput): Promise<Saved> {
  return transaction(async (tx) => {
    const entry = await entryToChange(tx, input.id)
    demand(actor, "content.trash")
    demandVersion(entry, input.version)
    const status = after(entry.status, "restore")
    if (entry.original) return fetchBackTwin(tx, actor, entry, entry.original)
    const below = entry.kind === "PAGE" ? await pagesBelow(tx, entry.id, entry.trashedAt) : []
    const saved = await fetchBack(tx, actor, entry, status)
    for (const { id } of below) await fetchBack(tx, actor, await entryToChange(tx, id), status)
    return saved
  })
}

type Trashed = Awaited<ReturnType<typeof entryToChange>>

async function fetchBack(tx: Tx, actor: Actor, entry: Trashed, status: EntryStatus): Promise<Saved> {
  // The page above may have moved meanwhile.
  const live = entry.liveId
    ? await tx.revision.findUnique({ where: { id: entry.liveId }, select: { slug: true, facts: true } })
    : null
  const path = await wishedPath(tx, entry, live ?? entry.working)
  const saved = await changeEntry(tx, entry, { status, path, trashedAt: null })
  if (path !== entry.path && !(await hasHeir(tx, entry))) await moveAlong(tx, entry, entry.path, path)
  await audit(tx, actor, "content.restored", { type: "entry", id: entry.id }, { path })
  const twin = await twinToChange(tx, entry.id)
  if (twin?.trashedAt && twin.trashedAt.getTime() === entry.trashedAt?.getTime()) {
    await fetchBackTwin(tx, actor, twin, { status, path })
  }
  return saved
}

async function fetchBackTwin(
  tx: Tx,
  actor: Actor,
  twin: { id: string; version: number; status: EntryStatus },
  original: { status: EntryStatus; path: string },
): Promise<Saved> {
  if (original.status === "TRASHED") throw new Closed("content.originalTrashed")
  const status = after(twin.status, "restore")
  const saved = await changeEntry(tx, twin, { ...addressOfTwin(original.path), status, trashedAt: null })
  await audit(tx, actor, "content.restored", { type: "entry", id: twin.id }, { path: original.path })
  return saved
}

/** Whether something else that the public has seen, or will see, took the path while this lay in the trash. */
async function hasHeir(
  tx: Tx,
  { id, locale, path }: { id: string; locale: string; path: string },
): Promise<boolean> {
  const heirs = await tx.entry.count({
    where: { id: { not: id }, locale, path, status: { not: "TRASHED" }, publishedAt: { not: null } },
  })
  return heirs > 0
}
