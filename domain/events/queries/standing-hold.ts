import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { type OpenHold, openHold } from "../open-hold.ts"

/** The seats that a secret holds at this event, and what time it is by the clock that ends it; null when none are. */
export async function standingHold(
  actor: Actor,
  { eventId, token }: { eventId: string; token: string },
): Promise<(Omit<OpenHold, "id"> & { readonly at: Date }) | null> {
  demand(actor, "events.hold")
  const at = now()
  const hold = await openHold(db, token, eventId, at)
  if (!hold) return null
  const { productId, seats, dueAt, mayExtend } = hold
  return { productId, seats, dueAt, mayExtend, at }
}
