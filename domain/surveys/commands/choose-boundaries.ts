import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { lockBoundaries, takeOutOfUse } from "../boundaries-in-use.ts"
import type { ChooseBoundaries } from "../input.ts"

/**
 * Puts boundaries that were brought in earlier into use again, or with null none: the maps are drawn with the generalised
 * ones then. The others stay to be chosen.
 * @throws NotAllowed, NotFound
 */
export async function chooseBoundaries(actor: Actor, { id }: ChooseBoundaries): Promise<void> {
  demand(actor, "surveys.publish")
  await transaction(async (tx) => {
    await lockBoundaries(tx)
    const chosen = id ? await tx.boundarySet.findUnique({ where: { id }, select: { fileName: true } }) : null
    if (id && !chosen) throw new NotFound("boundaries")
    await takeOutOfUse(tx)
    if (id) await tx.boundarySet.update({ where: { id }, data: { inUseSince: now() }, select: { id: true } })
    const details = { file: chosen?.fileName ?? null }
    await audit(tx, actor, "surveys.boundariesChosen", { type: "boundaries", id: id ?? "" }, details)
    await forgetPublicPages(tx)
  })
}
