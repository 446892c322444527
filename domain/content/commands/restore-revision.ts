import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import type { RestoreRevision } from "../input.ts"
import { isUnseen, wishedPath, workOn } from "../live-row.ts"
import { noteReferences, withHeroThere } from "../references.ts"
import { after } from "../rules/states.ts"
import {
  asTold,
  demandVersion,
  entryToChange,
  keepRevision,
  readSnapshot,
  type Saved,
  snapshotSelect,
} from "../working-copy.ts"

/**
 * Makes an earlier revision the working one, as a new revision: nothing between them is lost. What the public sees
 * does not change until it is published; an entry that was never public follows its draft.
 * @throws NotFound, NotAllowed, Stale, Closed, InvalidInput when a draft's path was taken or its parent trashed meanwhile
 */
export async function restoreRevision(actor: Actor, input: RestoreRevision): Promise<Saved> {
  return transaction(async (tx) => {
    const entry = await entryToChange(tx, input.id)
    demand(actor, operationOn("write", entry.kind))
    demandVersion(entry, input.version)
    after(entry.status, "save")
    const revision = await tx.revision.findFirst({
      where: { id: input.revisionId, entryId: entry.id },
      select: {
        version: true,
        ...snapshotSelect,
      },
    })
    if (!revision) throw new NotFound("revision")
    const { version, ...stored } = revision
    const snapshot = asTold(entry, readSnapshot(stored))
    const path = isUnseen(entry) ? await wishedPath(tx, entry, snapshot) : entry.path
    const workingId = await keepRevision(tx, actor, entry, snapshot, { note: `${version}` })
    const there = await noteReferences(tx, entry.id, snapshot, "DRAFT", { gone: "left out" })
    const saved = await workOn(tx, entry, { workingId, snapshot: withHeroThere(snapshot, there), path })
    await audit(tx, actor, "content.revisionRestored", { type: "entry", id: entry.id }, { version })
    return saved
  })
}
