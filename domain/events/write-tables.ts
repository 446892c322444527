import type { Tx } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"

/** What of an event is eaten at tables, by the product of it. @throws InvalidInput (nothing is eaten of it) */
export async function dinnerOf(tx: Tx, eventId: string, productId: string): Promise<{ name: string }> {
  const dinner = await tx.product.findFirst({
    where: { id: productId, eventId, menu: { some: {} } },
    select: { name: true },
  })
  if (!dinner) throw new InvalidInput({ productId: ["organiser-lists.chooseDinner"] })
  return dinner
}

/** Writes where each position sits; "" is nowhere. In one order, so that two who seat the same people never wait for each other. */
export async function writeTables(tx: Tx, tables: ReadonlyMap<string, string>): Promise<void> {
  const inOrder = [...tables].toSorted(([one], [other]) => (one < other ? -1 : 1))
  for (const [positionId, tableName] of inOrder) {
    await tx.menuChoice.upsert({
      where: { positionId },
      create: { positionId, tableName },
      update: { tableName },
      select: { positionId: true },
    })
  }
}
