import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { takeDown } from "../go-out.ts"
import type { UnpublishEntry } from "../input.ts"
import { entryToChange, type Saved } from "../working-copy.ts"
import { withText } from "../write-text.ts"

/**
 * Takes an entry down, or takes back that it would appear. The text stays for those who write, with what
 * was written in the editor meanwhile.
 * @throws NotFound, NotAllowed, Stale, Closed
 */
export async function unpublishEntry(actor: Actor, input: UnpublishEntry): Promise<Saved> {
  return transaction(async (tx) => {
    const found = await entryToChange(tx, input.id)
    demand(actor, operationOn("publish", found.kind))
    const entry = await withText(tx, actor, found, input)
    const saved = await takeDown(tx, entry)
    await audit(tx, actor, "content.unpublished", { type: "entry", id: entry.id }, { path: entry.path })
    await forgetPublicPages(tx)
    return saved
  })
}
