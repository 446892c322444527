import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { hashOf } from "#platform/secrets.ts"
import { now } from "#platform/time/time.ts"
import { extendedUntil } from "../rules/hold.ts"
import { lockSeats } from "../seats-at.ts"

/** Holds seats for some minutes more, once, by their secret. @throws Closed (over, or extended before) */
export async function extendHold(
  actor: Actor,
  { slug, hold: token }: { slug: string; hold: string },
): Promise<{ slug: string; token: string }> {
  demand(actor, "events.hold")
  return transaction(async (tx) => {
    const at = now()
    const hold = await tx.seatHold.findUnique({
      where: { tokenHash: hashOf(token) },
      select: { id: true, productId: true, dueAt: true },
    })
    if (!hold) throw new Closed("seats.hold.over")
    await lockSeats(tx, [hold.productId])
    const { count } = await tx.seatHold.updateMany({
      where: { id: hold.id, status: "OPEN", dueAt: { gt: at }, extendedAt: null },
      data: { dueAt: extendedUntil(hold.dueAt), extendedAt: at },
    })
    if (count === 0) throw new Closed("seats.hold.over")
    return { slug, token }
  })
}
