import { isDeepStrictEqual } from "node:util"
import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import type { Tx } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { nothingAbout } from "./about.ts"
import { anchoredLinks } from "./anchored-links.ts"
import type { Pen, SaveEntry } from "./input.ts"
import { wishedPath, workOn } from "./live-row.ts"
import { forgetVersion, versionGoneOnWith } from "./one-version.ts"
import { noteReferences, withHeroThere } from "./references.ts"
import { slugOf } from "./rules/address.ts"
import { after } from "./rules/states.ts"
import {
  asTold,
  demandKnownSeals,
  demandStanding,
  demandText,
  demandVersion,
  type EntryToChange,
  entryToChange,
  keepRevision,
  readFacts,
  type Saved,
  type Snapshot,
} from "./working-copy.ts"

/**
 * Keeps what is written as the working revision, in a transaction of the caller, who has asked whether the actor may.
 * The same text again is no new revision: the answer is the version that stands.
 * @throws Stale, InvalidInput, Closed
 */
export async function writeText(
  tx: Tx,
  actor: Actor,
  entry: EntryToChange,
  { version, pen, ...written }: Omit<SaveEntry, "id">,
): Promise<Saved> {
  if (pen && pen.personId !== personIdOf(actor)) throw new Closed("saving.otherPerson")
  after(entry.status, "save")
  if (!entry.originalId) readFacts(entry.kind, written.facts)
  const slug = written.slug || slugOf(written.title) || entry.working.slug
  const body = await anchoredLinks(tx, written.body, entry.working.body)
  const about = written.about ?? entry.working.about ?? nothingAbout
  const snapshot = asTold(entry, { ...written, body, slug, about })
  await demandKnownSeals(tx, entry, snapshot.body)
  if (isSame(snapshot, entry.working)) {
    await claim(tx, entry, pen)
    return { version: entry.version, at: now().toISOString() }
  }
  demandText(entry, { version, pen })
  const path = await wishedPath(tx, entry, snapshot)
  const there = await noteReferences(tx, entry.id, snapshot, "DRAFT", { since: entry.working })
  const former = await versionGoneOnWith(tx, actor, entry, now())
  const workingId = await keepRevision(tx, actor, entry, snapshot, { beganAt: former?.beganAt, pen })
  const saved = await workOn(tx, entry, { workingId, snapshot: withHeroThere(snapshot, there), path })
  if (former) await forgetVersion(tx, former)
  await audit(tx, actor, "content.saved", { type: "entry", id: entry.id }, { version: saved.version })
  return saved
}

/**
 * The entry as an act of its editor finds it: what was written there is kept first, in the same transaction. An act
 * without a text is made from exactly the version that stands.
 * @throws NotAllowed, Stale, InvalidInput, Closed
 */
export async function withText(
  tx: Tx,
  actor: Actor,
  entry: EntryToChange,
  {
    version,
    pen,
    text,
  }: { version: number; pen?: Pen | undefined; text?: Omit<SaveEntry, "id" | "version" | "pen"> | undefined },
): Promise<EntryToChange> {
  if (!text) {
    demandVersion(entry, version)
    return entry
  }
  demand(actor, operationOn("write", entry.kind))
  demandStanding(entry, version)
  await writeText(tx, actor, entry, { version, pen, ...text })
  return entryToChange(tx, entry.id)
}

/** What this pen sent earlier and comes later is late, also when its newest text was there already. */
async function claim(tx: Tx, entry: EntryToChange, pen: Pen | undefined): Promise<void> {
  if (!pen || (entry.pen === pen.id && (entry.turn ?? 0) >= pen.turn)) return
  await tx.revision.update({
    where: { id: entry.workingId },
    data: { pen: pen.id, turn: pen.turn },
    select: { id: true },
  })
}

/** Compared as they are stored: the database orders the keys of JSON its own way and drops what is undefined. */
function isSame(
  one: Snapshot,
  { title, slug, lead, body, heroId, heroAlt, heroDecorative, facts, isSample, about }: Snapshot,
): boolean {
  const other = { title, slug, lead, body, heroId, heroAlt, heroDecorative, facts, isSample, about }
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)))
}
