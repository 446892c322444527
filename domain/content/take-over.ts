import type { Actor } from "#domain/access/actor.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import type { Tx } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { beginDraft } from "./begin-entry.ts"
import { liveColumns, workOn, writeFacts } from "./live-row.ts"
import { noteReferences } from "./references.ts"
import { changeEntry, entryToChange, keepRevision, type Snapshot } from "./working-copy.ts"

/**
 * Makes the place of an entry that comes from another system, so that others can link to it; with `originalId` that of
 * the twin which tells it in English. @returns its id
 */
export async function makePlace(
  tx: Tx,
  actor: Actor,
  { kind, path, originalId }: { kind: EntryKind; path: string; originalId: string | null },
  snapshot: Snapshot,
): Promise<string> {
  const place = originalId === null ? { kind, path } : ({ kind, path, locale: "en", originalId } as const)
  const id = await beginDraft(tx, actor, place, snapshot)
  await writeFacts(tx, { id, kind, originalId }, snapshot)
  return id
}

/**
 * Fills a place with the text that stood elsewhere. What was public there is public here from that day, and is not asked
 * what publishing by hand asks: its sealed boxes and missing pictures are hidden from readers, and must be mended before
 * somebody publishes it next.
 * @throws NotFound, Stale, InvalidInput
 */
export async function takeOver(
  tx: Tx,
  actor: Actor,
  id: string,
  { snapshot, publishedAt, from }: { snapshot: Snapshot; publishedAt: Date | null; from: string },
): Promise<void> {
  const entry = await entryToChange(tx, id)
  const workingId = await keepRevision(tx, actor, entry, snapshot)
  await noteReferences(tx, id, snapshot, "DRAFT", { gone: "left out" })
  const saved = await workOn(tx, entry, { workingId, snapshot, path: entry.path })
  if (publishedAt) {
    await noteReferences(tx, id, snapshot, "LIVE", { gone: "left out" })
    const live = {
      ...liveColumns(snapshot, entry.path),
      status: "PUBLISHED",
      publishedAt,
      liveId: workingId,
    } as const
    await changeEntry(tx, { id, version: saved.version }, live)
    await forgetPublicPages(tx)
  }
  await audit(tx, actor, "content.takenOver", { type: "entry", id }, { from, isPublic: publishedAt !== null })
}

/** Leads an address of the old site to what took its place, unless something stands at it. @returns whether it is new */
export async function leadHere(tx: Tx, entryId: string, fromPath: string, toPath: string): Promise<boolean> {
  if (fromPath === toPath || fromPath === "/" || fromPath === "") return false
  const [standing, known] = [
    await tx.entry.count({ where: { path: fromPath, status: { not: "TRASHED" } } }),
    await tx.redirect.count({ where: { locale: "da", fromPath } }),
  ]
  if (standing > 0 || known > 0) return false
  await tx.redirect.create({ data: { locale: "da", fromPath, toPath, entryId }, select: { id: true } })
  return true
}
