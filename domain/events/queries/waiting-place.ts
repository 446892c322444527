import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { WaitingStatus } from "#platform/database/enums.ts"

export interface WaitingPlace {
  readonly code: string
  readonly name: string
  readonly email: string
  readonly seats: number
  readonly status: WaitingStatus
  readonly product: string
  readonly slug: string
  /** How many wait before, for the same ticket; 0 for the next. */
  readonly ahead: number
}

/** One's place on the waiting list, by the secret that was mailed; null when there is none. */
export async function waitingPlace(actor: Actor, code: string): Promise<WaitingPlace | null> {
  demand(actor, "events.wait")
  const found = await db.waitingListEntry.findUnique({
    where: { code },
    select: {
      code: true,
      name: true,
      email: true,
      seats: true,
      status: true,
      priority: true,
      enteredAt: true,
      productId: true,
      product: { select: { name: true } },
      event: { select: { entry: { select: { slug: true } } } },
    },
  })
  if (!found) return null
  const { product, event, priority, enteredAt, productId, ...place } = found
  const ahead = await db.waitingListEntry.count({
    where: {
      productId,
      status: "WAITING",
      OR: [{ priority: { gt: priority } }, { priority, enteredAt: { lt: enteredAt } }],
    },
  })
  return { ...place, product: product.name, slug: event.entry.slug, ahead }
}
