import { randomBytes } from "node:crypto"
import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import type { Tx } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { writeFacts } from "./live-row.ts"
import { noteReferences } from "./references.ts"
import { pathOf, slugOf } from "./rules/address.ts"
import { changeEntry, emptySnapshot, keepRevision, type Snapshot } from "./working-copy.ts"

/** Begins a draft in a transaction of the caller, who has asked whether the actor may. @returns its id */
export async function beginEntry(
  tx: Tx,
  actor: Actor,
  { kind, title, facts }: { kind: EntryKind; title: string; facts: Snapshot["facts"] },
): Promise<string> {
  // Until it has a title of its own it stands at an address that nobody guesses and nothing else wants.
  const slug = `${slugOf(title).slice(0, 60) || "kladde"}-${randomBytes(3).toString("hex")}`
  const snapshot = emptySnapshot(title, slug, facts)
  const id = await beginDraft(tx, actor, { kind, path: pathOf(kind, slug, null) }, snapshot)
  await writeFacts(tx, { id, kind, originalId: null }, snapshot)
  await audit(tx, actor, "content.created", { type: "entry", id }, { kind })
  return id
}

/** The row of a draft at its place, with its first revision; the facts of its kind are for the caller. @returns its id */
export async function beginDraft(
  tx: Tx,
  actor: Actor,
  place: { kind: EntryKind; path: string; locale?: "en"; originalId?: string },
  snapshot: Snapshot,
  /** Of a twin: the version of its original that it begins from. */
  ofOriginalVersion?: number,
): Promise<string> {
  const { title, slug, lead, body, isSample } = snapshot
  const entry = await tx.entry.create({
    data: {
      ...place,
      title,
      slug,
      lead,
      isSample,
      body: JSON.parse(JSON.stringify(body)),
      authorId: personIdOf(actor),
      version: 0,
      createdAt: now(),
      updatedAt: now(),
    },
    select: { id: true, version: true },
  })
  const original = ofOriginalVersion ? { working: { version: ofOriginalVersion } } : null
  const workingId = await keepRevision(tx, actor, { ...entry, original }, snapshot)
  await noteReferences(tx, entry.id, snapshot, "DRAFT", { gone: "left out" })
  await changeEntry(tx, entry, { workingId })
  return entry.id
}
