import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction } from "#platform/database/client.ts"
import { hashOf } from "#platform/secrets.ts"
import { offerLater } from "../offers.ts"
import { lockSeats } from "../seats-at.ts"

/** Gives held seats back before their time, by their secret. What is over already changes nothing. */
export async function releaseHold(
  actor: Actor,
  { slug, hold: token }: { slug: string; hold: string },
): Promise<{ slug: string }> {
  demand(actor, "events.hold")
  return transaction(async (tx) => {
    const hold = await tx.seatHold.findUnique({
      where: { tokenHash: hashOf(token) },
      select: {
        id: true,
        productId: true,
        event: { select: { entryId: true, offersByItself: true } },
      },
    })
    if (!hold) return { slug }
    await lockSeats(tx, [hold.productId])
    const { count } = await tx.seatHold.updateMany({
      where: { id: hold.id, status: "OPEN" },
      data: { status: "RELEASED" },
    })
    const { entryId: id, offersByItself } = hold.event
    if (count > 0) await offerLater(tx, { id, offersByItself })
    return { slug }
  })
}
