import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import type { RestoreRevision } from "../input.ts"
import { after } from "../rules/states.ts"
import {
  changeEntry,
  demandVersion,
  entryToChange,
  keepRevision,
  noteMediaUses,
  readSnapshot,
  type Saved,
  snapshotSelect,
} from "../working-copy.ts"

/**
 * Makes an earlier revision the working one, as a new revision: nothing between them is lost. What the public sees
 * does not change until it is published.
 * @throws NotFound, NotAllowed, Stale, Closed
 */
export async function restoreRevision(actor: Actor, input: RestoreRevision): Promise<Saved> {
  return transaction(async (tx) => {
    const entry = await entryToChange(tx, input.id)
    const operation = entry.kind === "EVENT" ? "content.writeEvent" : "content.write"
    demand(actor, operation)
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
    const snapshot = readSnapshot(stored)
    const workingId = await keepRevision(tx, actor, entry, snapshot, `${version}`)
    await noteMediaUses(tx, entry.id, snapshot, false, "left out")
    const saved = await changeEntry(tx, entry, { workingId })
    await audit(tx, actor, "content.revisionRestored", { type: "entry", id: entry.id }, { version })
    return saved
  })
}
