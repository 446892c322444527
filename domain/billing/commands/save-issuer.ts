import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import type { SaveIssuer } from "../input.ts"

/** Says who sends the invoices from now on, and how they are paid. What was issued keeps what stood then. @throws NotAllowed */
export async function saveIssuer(actor: Actor, input: SaveIssuer): Promise<{ paymentDays: number }> {
  demand(actor, "billing.write")
  return transaction(async (tx) => {
    const { paymentDays } = await tx.invoiceIssuer.update({
      where: { id: 1 },
      data: input,
      select: { paymentDays: true },
    })
    await audit(tx, actor, "billing.issuerSaved", { type: "invoice", id: "issuer" }, { paymentDays })
    return { paymentDays }
  })
}
