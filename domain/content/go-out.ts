import type { Tx } from "#platform/database/client.ts"
import type { EntryKind, EntryStatus } from "#platform/database/enums.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { liveColumns, moveAlong, wishedPath, writeFacts } from "./live-row.ts"
import { forgetReferences, noteReferences } from "./references.ts"
import { missingForPublishing } from "./rules/missing.ts"
import { after, seenSince } from "./rules/states.ts"
import {
  asTold,
  changeEntry,
  readSnapshot,
  type Saved,
  type Snapshot,
  snapshotSelect,
} from "./working-copy.ts"

interface Going {
  id: string
  kind: EntryKind
  locale: string
  version: number
  slug: string
  path: string
  originalId: string | null
  original: { heroId: string | null } | null
}

/** A revision of an entry, ready to be shown. */
export interface Chosen {
  id: string
  version: number
  snapshot: Snapshot
}

/** What is planned of an entry and did not go out yet is over. */
export const noPlan = { publishAt: null, scheduledId: null, heldCode: null } as const

/**
 * Copies a revision to the live row, where the public sees it now or from the instant that `state` names. A path that
 * the public knew leaves a redirect.
 * @throws Stale, InvalidInput when something is missing, gone, or stands at its path
 */
export async function goOut(
  tx: Tx,
  entry: Going,
  { id: liveId, snapshot }: Chosen,
  state: {
    status: EntryStatus
    publishedAt: Date
    publishAt: Date | null
    scheduledId: string | null
    unpublishAt: Date | null
    /** When the public first saw it; null when it has not. */
    seenAt: Date | null
  },
  by: "somebody" | "time" = "somebody",
): Promise<Saved & { path: string }> {
  const { seenAt, ...columns } = state
  const path = await demandReady(tx, entry, snapshot)
  const isSeen = state.status === "PUBLISHED"
  await noteReferences(tx, entry.id, snapshot, isSeen ? "LIVE" : "SCHEDULED")
  await forgetReferences(tx, entry.id, [isSeen ? "SCHEDULED" : "LIVE"])
  const live = { ...liveColumns(snapshot, path), ...columns, liveId, heldCode: null }
  const saved = await changeEntry(tx, entry, live, by)
  await writeFacts(tx, entry, snapshot)
  // Something lives here now: nothing may lead away from it.
  await tx.redirect.deleteMany({ where: { locale: entry.locale, fromPath: path } })
  if (entry.path !== path) await moveAlong(tx, { ...entry, publishedAt: seenAt }, entry.path, path)
  await forgetPublicPages(tx)
  return { ...saved, path }
}

/** Takes an entry out of the public's sight, and what was planned of it with it. @throws Stale, Closed */
export async function takeDown(
  tx: Tx,
  entry: { id: string; version: number; status: EntryStatus; publishedAt: Date | null },
): Promise<Saved> {
  const seenAt = seenSince(entry, now())
  await forgetReferences(tx, entry.id, ["LIVE", "SCHEDULED"])
  return changeEntry(tx, entry, {
    ...noPlan,
    status: after(entry.status, "unpublish"),
    unpublishAt: null,
    publishedAt: seenAt,
    // What nobody has seen is a draft like any other, and follows what is written.
    ...(seenAt ? {} : { liveId: null }),
  })
}

/** Whether a revision could be shown as things stand. @returns the path it asks for @throws InvalidInput */
export async function demandReady(tx: Tx, entry: Going, snapshot: Snapshot): Promise<string> {
  const missing = missingForPublishing(entry.kind, snapshot, entry.original)
  if (Object.keys(missing).length > 0) throw new InvalidInput(missing)
  const path = await wishedPath(tx, entry, snapshot)
  const others = await tx.entry.count({
    where: { id: { not: entry.id }, locale: entry.locale, path, status: { not: "TRASHED" } },
  })
  if (others > 0) throw new InvalidInput({ slug: ["content.pathTaken"] })
  return path
}

/** One revision of an entry as it would be shown. @throws NotFound */
export async function chosenRevision(
  tx: Tx,
  entry: { id: string; originalId: string | null; slug: string },
  id: string,
): Promise<Chosen> {
  const found = await tx.revision.findFirst({
    where: { id, entryId: entry.id },
    select: { id: true, version: true, ...snapshotSelect },
  })
  if (!found) throw new NotFound("revision")
  const { id: _, version, ...stored } = found
  return { id, version, snapshot: asTold(entry, readSnapshot(stored)) }
}

/** Wakes the scheduler at each instant that lies ahead; the sweep of every minute comes after it. */
export async function wakeAt(tx: Tx, at: Date, ...instants: readonly (Date | null)[]): Promise<void> {
  for (const startAfter of instants) {
    if (startAfter && startAfter > at) await enqueue(tx, "content.turn", {}, { startAfter })
  }
}
