import type { Actor } from "#domain/access/actor.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import type { EntryActInput } from "../input.ts"
import { after } from "../rules/states.ts"
import { changeEntry, entryForChange, type Saved } from "../working-copy.ts"

/**
 * Fetches an entry back from the trash, as a draft.
 * @throws NotFound, NotAllowed, Stale, Closed, InvalidInput when its path was taken meanwhile
 */
export async function restoreEntry(actor: Actor, input: EntryActInput): Promise<Saved> {
  return transaction(async (tx) => {
    const entry = await entryForChange(tx, actor, input, "trash")
    const status = after(entry.status, "restore")
    const saved = await changeEntry(tx, entry, { status, trashedAt: null })
    await audit(tx, actor, "content.restored", { type: "entry", id: entry.id }, { path: entry.path })
    return saved
  })
}
