import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { isRefusal } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { openOffer } from "../open-offer.ts"

export interface StandingOffer {
  readonly productId: string
  readonly seats: number
  readonly expiresAt: Date
  readonly name: string
  readonly email: string
}

/** The offer that a mailed secret opens for this event; null when it was used, declined or has run out. */
export async function standingOffer(
  actor: Actor,
  { eventId, token }: { eventId: string; token: string },
): Promise<StandingOffer | null> {
  demand(actor, "events.wait")
  try {
    const { productId, seats, expiresAt, name, email } = await openOffer(db, token, eventId, now())
    return { productId, seats, expiresAt, name, email }
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}
