import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { offerLater } from "../offers.ts"
import { lockSeats } from "../seats-at.ts"

/**
 * Gives up a place on the waiting list by its secret code; an offer that stands goes on to the next. Giving up what is
 * given up already changes nothing. @throws NotFound
 */
export async function leaveWaitingList(
  actor: Actor,
  { code }: { code: string },
): Promise<{ code: string; path: string; eventId: string }> {
  demand(actor, "events.withdraw")
  return transaction(async (tx) => {
    const entry = await tx.waitingListEntry.findUnique({
      where: { code },
      select: {
        id: true,
        productId: true,
        event: { select: { entryId: true, offersByItself: true, entry: { select: { path: true } } } },
      },
    })
    if (!entry) throw new NotFound("waiting")
    const { id, event } = entry
    await lockSeats(tx, [entry.productId])
    // The offer before the entry, as whoever takes or ends offers does: two who lock in one order never block each other.
    await tx.waitingListOffer.updateMany({
      where: { entryId: id, status: "OPEN" },
      data: { status: "DECLINED", answeredAt: now() },
    })
    const { count } = await tx.waitingListEntry.updateMany({
      where: { id, status: { in: ["WAITING", "OFFERED"] } },
      data: { status: "WITHDRAWN" },
    })
    if (count > 0) {
      await audit(tx, actor, "events.withdraw", { type: "waiting", id })
      await offerLater(tx, { id: event.entryId, offersByItself: event.offersByItself })
    }
    return { code, path: event.entry.path, eventId: event.entryId }
  })
}
