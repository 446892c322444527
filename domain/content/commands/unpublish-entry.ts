import type { Actor } from "#domain/access/actor.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import type { EntryActInput } from "../input.ts"
import { after } from "../rules/states.ts"
import { changeEntry, entryForChange, type Saved } from "../working-copy.ts"

/**
 * Takes an entry down, or takes back that it would appear. The text stays for those who write.
 * @throws NotFound, NotAllowed, Stale, Closed
 */
export async function unpublishEntry(actor: Actor, input: EntryActInput): Promise<Saved> {
  return transaction(async (tx) => {
    const entry = await entryForChange(tx, actor, input, "publish")
    const status = after(entry.status, "unpublish")
    const saved = await changeEntry(tx, entry, { status, publishAt: null, unpublishAt: null })
    await tx.mediaUse.deleteMany({ where: { entryId: entry.id, live: true } })
    await audit(tx, actor, "content.unpublished", { type: "entry", id: entry.id }, { path: entry.path })
    await forgetPublicPages(tx)
    return saved
  })
}
