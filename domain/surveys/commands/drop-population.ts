import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { NotFound } from "#platform/refusal.ts"
import type { DropPopulation } from "../input.ts"

/** Takes the population of a year away: what was grouped or divided by it no longer is. @throws NotAllowed, NotFound */
export async function dropPopulation(actor: Actor, { year }: DropPopulation): Promise<{ year: number }> {
  demand(actor, "surveys.write")
  return transaction(async (tx) => {
    const { count } = await tx.populationYear.deleteMany({ where: { year } })
    if (count === 0) throw new NotFound("population")
    await audit(tx, actor, "surveys.populationDropped", { type: "population", id: String(year) })
    await forgetPublicPages(tx)
    return { year }
  })
}
