import type { System } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** Whether anybody administers this installation yet. For the first start. */
export async function hasAdministrator(actor: System): Promise<boolean> {
  demand(actor, "people.grantRole")
  return (await db.personRole.count({ where: { role: "ADMINISTRATOR" } })) > 0
}
