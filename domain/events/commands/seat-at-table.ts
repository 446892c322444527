import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import type { SeatAtTable } from "../selection-input.ts"
import { dinnerOf, writeTables } from "../write-tables.ts"

/**
 * Seats those with these tickets at one table of a dinner, or with "" at none. All or nobody: who does not eat there has
 * no place at its tables.
 * @throws NotAllowed, InvalidInput (nothing is eaten there), Closed (some of them do not eat there)
 */
export async function seatAtTable(
  actor: Actor,
  { eventId, productId, tickets, tableName }: SeatAtTable,
): Promise<{ eventId: string; seated: number }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    const dinner = await dinnerOf(tx, eventId, productId)
    const chosen = [...new Set(tickets)]
    const places = await placesOf(tx, { eventId, productId, tickets: chosen })
    if (places.length < chosen.length) {
      const left = chosen.length - places.length
      throw new Closed("organiser-lists.notAtDinner", { left, product: dinner.name })
    }
    await writeTables(tx, new Map(places.map((place) => [place, tableName])))
    const details = { product: productId, table: tableName, seated: places.length }
    await audit(tx, actor, "events.seatAtTable", { type: "event", id: eventId }, details)
    return { eventId, seated: places.length }
  })
}

/** What stands of this product on the seats of these tickets. */
async function placesOf(
  tx: Tx,
  { eventId, productId, tickets }: Pick<SeatAtTable, "eventId" | "productId" | "tickets">,
): Promise<string[]> {
  const seats = await tx.orderPosition.findMany({
    where: { id: { in: tickets }, eventId, kind: "TICKET", cancelledAt: null },
    select: { orderId: true, seat: true },
  })
  const eaten = await tx.orderPosition.findMany({
    where: {
      productId,
      cancelledAt: null,
      OR: seats.map(({ orderId, seat }) => ({ orderId, seat })),
    },
    select: { id: true },
  })
  return eaten.map(({ id }) => id)
}
