import type { Tx } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"

/** Two who take the role from each other at the same instant would leave nobody: the second waits, and then counts. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS "locked" FROM "PersonRole" WHERE "role" = 'ADMINISTRATOR' ORDER BY "personId" FOR UPDATE`
}

/** @throws Closed when the person is the last administrator */
export async function demandAnother(tx: Tx, personId: string): Promise<void> {
  const others = await tx.personRole.count({ where: { role: "ADMINISTRATOR", personId: { not: personId } } })
  if (others === 0) throw new Closed("people.lastAdministrator")
}
