import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction, violates } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { instantOfLocal } from "#platform/time/time.ts"
import { managedEvent } from "../managed-event.ts"
import type { SaveVoucher } from "../voucher-input.ts"

/**
 * Makes a code that lowers the price of some products of an event, or of all its tickets.
 * @throws NotAllowed, NotFound, Closed (the event has no dates), InvalidInput (a code that is there already)
 */
export async function saveVoucher(
  actor: Actor,
  { eventId, code, kind, percent, kroner, maxUses, validUntil, products }: SaveVoucher,
): Promise<{ id: string; eventId: string }> {
  demand(actor, "events.manage")
  const amount = kind === "PERCENT" ? percent : kroner
  if (amount == null)
    throw new InvalidInput({ [kind === "PERCENT" ? "percent" : "kroner"]: ["errors.required"] })
  try {
    return await transaction(async (tx) => {
      await managedEvent(tx, eventId)
      const own = await tx.product.count({ where: { id: { in: products }, eventId } })
      if (own < products.length) throw new InvalidInput({ products: ["errors.notFound"] })
      const { id } = await tx.voucher.create({
        data: {
          eventId,
          code,
          kind,
          amount,
          maxUses: maxUses ?? null,
          validUntilAt: validUntil ? instantOfLocal(validUntil) : null,
          products: { create: products.map((productId) => ({ productId })) },
        },
        select: { id: true },
      })
      await audit(tx, actor, "events.voucherSaved", { type: "event", id: eventId }, { voucher: id, code })
      await forgetPublicPages(tx)
      return { id, eventId }
    })
  } catch (error) {
    if (violates(error, "Voucher_eventId_code_key")) throw new InvalidInput({ code: ["vouchers.codeTaken"] })
    throw error
  }
}
