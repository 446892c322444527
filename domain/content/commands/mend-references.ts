import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { referenceDifferences } from "../queries/reference-differences.ts"
import { entryToChange } from "../working-copy.ts"
import { writtenReferencesOf } from "../written-references.ts"

/**
 * Writes the rows of what entries use anew, of each entry whose rows say something else than its texts do. The texts
 * stay as they are. @returns how many differences there were. @throws NotAllowed
 */
export async function mendReferences(actor: Actor): Promise<{ mended: number }> {
  demand(actor, "content.write")
  const found = await referenceDifferences(actor)
  for (const entryId of new Set(found.map((difference) => difference.entryId))) {
    await transaction(async (tx) => {
      await rewrite(tx, entryId)
      await audit(tx, actor, "content.referencesMended", { type: "entry", id: entryId }, {})
    })
  }
  return { mended: found.length }
}

async function rewrite(tx: Tx, entryId: string): Promise<void> {
  // Whoever writes the entry now waits.
  await entryToChange(tx, entryId)
  const uses = await writtenReferencesOf(tx, entryId)
  await tx.reference.deleteMany({ where: { fromId: entryId } })
  await tx.reference.createMany({ data: uses.map(({ fromId, state, use }) => ({ ...use, fromId, state })) })
}
