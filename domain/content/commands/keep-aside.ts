import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { Stale } from "#platform/refusal.ts"
import { nothingAbout } from "../about.ts"
import type { SaveEntry } from "../input.ts"
import {
  asTold,
  changeEntry,
  demandKnownSeals,
  entryToChange,
  keepRevision,
  type Saved,
} from "../working-copy.ts"

/**
 * Keeps what somebody wrote from `version`, and gives up for what a colleague has saved since, as a version that can be
 * fetched back. The text that stands is not touched.
 * @throws NotFound, NotAllowed, InvalidInput, Stale for a version that is yet to come
 */
export async function keepAside(
  actor: Actor,
  { id, version, pen: _, ...written }: SaveEntry,
): Promise<Saved> {
  return transaction(async (tx) => {
    const entry = await entryToChange(tx, id)
    demand(actor, operationOn("write", entry.kind))
    if (version > entry.version) throw new Stale(entry.version)
    const slug = written.slug || entry.working.slug
    const about = written.about ?? entry.working.about ?? nothingAbout
    const snapshot = asTold(entry, { ...written, slug, about })
    await demandKnownSeals(tx, entry, snapshot.body)
    await keepRevision(tx, actor, entry, snapshot, { asideFrom: version })
    const saved = await changeEntry(tx, entry, {})
    await audit(
      tx,
      actor,
      "content.keptAside",
      { type: "entry", id },
      { version: saved.version, from: version },
    )
    return saved
  })
}
