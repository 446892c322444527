import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { transaction } from "#platform/database/client.ts"
import type { SaveEntry } from "../input.ts"
import { entryToChange, type Saved } from "../working-copy.ts"
import { writeText } from "../write-text.ts"

/**
 * Saves what is written as a new revision; what one person saves within ten minutes is one version (one-version.ts).
 * What the public sees does not change; an entry that was never public follows its draft. Nothing changed, nothing
 * saved: the answer is the version that stands.
 * @throws NotFound, NotAllowed, Stale when somebody else changed the text since `version`, InvalidInput, Closed
 */
export async function saveEntry(actor: Actor, { id, ...written }: SaveEntry): Promise<Saved> {
  return transaction(async (tx) => {
    const entry = await entryToChange(tx, id)
    demand(actor, operationOn("write", entry.kind))
    return writeText(tx, actor, entry, written)
  })
}
