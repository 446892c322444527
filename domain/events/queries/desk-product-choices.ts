import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { productOrder } from "../event-for-sale.ts"

/** What an event sells or sold, to narrow its sign-ups by. @throws NotAllowed */
export async function deskProductChoices(
  actor: Actor,
  eventId: string,
): Promise<{ id: string; name: string }[]> {
  demand(actor, "events.participants")
  return db.product.findMany({
    where: { eventId },
    select: { id: true, name: true },
    orderBy: productOrder,
  })
}
