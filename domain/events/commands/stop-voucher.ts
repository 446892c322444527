import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"

/** Stops a voucher for good; what was ordered by it stands. @throws NotAllowed, NotFound, Closed (it was before) */
export async function stopVoucher(actor: Actor, { id }: { id: string }): Promise<{ eventId: string }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    const voucher = await tx.voucher.findUnique({ where: { id }, select: { eventId: true, code: true } })
    if (!voucher) throw new NotFound("voucher")
    const { eventId, code } = voucher
    // The condition is what makes it once: of two who press at the same instant, one finds no row.
    const { count } = await tx.voucher.updateMany({
      where: { id, stoppedAt: null },
      data: { stoppedAt: now() },
    })
    if (count === 0) throw new Closed("vouchers.stopped")
    await audit(tx, actor, "events.voucherStopped", { type: "event", id: eventId }, { voucher: id, code })
    await forgetPublicPages(tx)
    return { eventId }
  })
}
