import type { Db } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { hashOf } from "#platform/secrets.ts"

/** An offer that stands, with whom it was made to. */
export interface OpenOffer {
  readonly id: string
  readonly entryId: string
  readonly productId: string
  readonly seats: number
  readonly expiresAt: Date
  readonly name: string
  readonly email: string
}

/** The offer this token opens for this event. @throws Closed when it was used, declined or has run out */
export async function openOffer(db: Db, token: string, eventId: string, at: Date): Promise<OpenOffer> {
  const offer = await db.waitingListOffer.findFirst({
    where: { tokenHash: hashOf(token), status: "OPEN", expiresAt: { gt: at }, entry: { eventId } },
    select: {
      id: true,
      entryId: true,
      productId: true,
      seats: true,
      expiresAt: true,
      entry: { select: { name: true, email: true } },
    },
  })
  if (!offer) throw new Closed("events.offerOver")
  const { entry, ...facts } = offer
  return { ...facts, ...entry }
}
