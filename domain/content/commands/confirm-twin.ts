import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import type { EntryActInput } from "../input.ts"
import { after } from "../rules/states.ts"
import { changeEntry, demandVersion, entryToChange, type Saved } from "../working-copy.ts"

/**
 * Says that somebody has looked, and the English text still fits the Danish one as it is being written now. Nothing of
 * the text changes.
 * @throws NotFound, NotAllowed, Stale, Closed for what is no twin
 */
export async function confirmTwin(actor: Actor, { id, version }: EntryActInput): Promise<Saved> {
  return transaction(async (tx) => {
    const twin = await entryToChange(tx, id)
    demand(actor, operationOn("write", twin.kind))
    demandVersion(twin, version)
    after(twin.status, "save")
    const ofOriginalVersion = twin.original?.working?.version
    if (!ofOriginalVersion) throw new Closed("content.actRefused")
    await tx.revision.update({
      where: { id: twin.workingId },
      data: { ofOriginalVersion },
      select: { id: true },
    })
    const saved = await changeEntry(tx, twin, {})
    await audit(tx, actor, "content.twinConfirmed", { type: "entry", id }, { ofOriginalVersion })
    return saved
  })
}
