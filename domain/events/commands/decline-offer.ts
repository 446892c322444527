import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { hashOf } from "#platform/secrets.ts"
import { now } from "#platform/time/time.ts"
import { offerLater } from "../offers.ts"
import { lockSeats } from "../seats-at.ts"

/** Says no to seats that were offered, by the secret of the mail: they go on to the next who waits. @throws Closed */
export async function declineOffer(actor: Actor, { offer }: { offer: string }): Promise<{ path: string }> {
  demand(actor, "events.withdraw")
  return transaction(async (tx) => {
    const found = await tx.waitingListOffer.findUnique({
      where: { tokenHash: hashOf(offer) },
      select: {
        id: true,
        productId: true,
        entryId: true,
        entry: {
          select: {
            event: { select: { entryId: true, offersByItself: true, entry: { select: { path: true } } } },
          },
        },
      },
    })
    if (!found) throw new Closed("events.offerOver")
    await lockSeats(tx, [found.productId])
    const { count } = await tx.waitingListOffer.updateMany({
      where: { id: found.id, status: "OPEN" },
      data: { status: "DECLINED", answeredAt: now() },
    })
    if (count === 0) throw new Closed("events.offerOver")
    await tx.waitingListEntry.update({
      where: { id: found.entryId },
      data: { status: "CLOSED" },
      select: { id: true },
    })
    await audit(tx, actor, "events.declined", { type: "waiting", id: found.entryId })
    const { event } = found.entry
    await offerLater(tx, { id: event.entryId, offersByItself: event.offersByItself })
    return { path: event.entry.path }
  })
}
