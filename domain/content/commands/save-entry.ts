import { isDeepStrictEqual } from "node:util"
import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import type { SaveEntry } from "../input.ts"
import { wishedPath, workOn } from "../live-row.ts"
import { forgetVersion, versionGoneOnWith } from "../one-version.ts"
import { slugOf } from "../rules/address.ts"
import { after } from "../rules/states.ts"
import {
  asTold,
  demandKnownSeals,
  demandVersion,
  entryToChange,
  keepRevision,
  noteMediaUses,
  readFacts,
  type Saved,
  type Snapshot,
} from "../working-copy.ts"

/**
 * Saves what is written as a new revision; what one person saves within ten minutes is one version (one-version.ts).
 * What the public sees does not change; an entry that was never public follows its draft. Nothing changed, nothing
 * saved: the answer is the version that stands.
 * @throws NotFound, NotAllowed, Stale, InvalidInput, Closed
 */
export async function saveEntry(actor: Actor, { id, version, ...written }: SaveEntry): Promise<Saved> {
  return transaction(async (tx) => {
    const entry = await entryToChange(tx, id)
    demand(actor, operationOn("write", entry.kind))
    demandVersion(entry, version)
    after(entry.status, "save")
    if (!entry.originalId) readFacts(entry.kind, written.facts)
    const slug = written.slug || slugOf(written.title) || entry.working.slug
    const snapshot = asTold(entry, { ...written, slug })
    await demandKnownSeals(tx, entry, snapshot.body)
    if (isSame(snapshot, entry.working)) return { version, at: now().toISOString() }
    const path = await wishedPath(tx, entry, snapshot)
    await noteMediaUses(tx, id, snapshot, false)
    const former = await versionGoneOnWith(tx, actor, entry, now())
    const workingId = await keepRevision(tx, actor, entry, snapshot, { beganAt: former?.beganAt })
    const saved = await workOn(tx, entry, { workingId, snapshot, path })
    if (former) await forgetVersion(tx, former)
    await audit(tx, actor, "content.saved", { type: "entry", id }, { version: saved.version })
    return saved
  })
}

/** Compared as they are stored: the database orders the keys of JSON its own way and drops what is undefined. */
function isSame(
  one: Snapshot,
  { title, slug, lead, body, heroId, heroAlt, heroDecorative, facts, isSample }: Snapshot,
): boolean {
  const other = { title, slug, lead, body, heroId, heroAlt, heroDecorative, facts, isSample }
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)))
}
