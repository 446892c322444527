import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { lockBoundaries } from "../boundaries-in-use.ts"
import type { RemoveBoundaries } from "../input.ts"

/**
 * Throws boundaries away that no map shows.
 * @throws NotAllowed, NotFound, Closed while they are in use
 */
export async function removeBoundaries(actor: Actor, { id }: RemoveBoundaries): Promise<void> {
  demand(actor, "surveys.publish")
  await transaction(async (tx) => {
    await lockBoundaries(tx)
    const set = await tx.boundarySet.findUnique({
      where: { id },
      select: { fileName: true, inUseSince: true },
    })
    if (!set) throw new NotFound("boundaries")
    if (set.inUseSince) throw new Closed("survey-map.inUse")
    await tx.boundarySet.delete({ where: { id }, select: { id: true } })
    await audit(tx, actor, "surveys.boundariesRemoved", { type: "boundaries", id }, { file: set.fileName })
  })
}
