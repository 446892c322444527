import type { Tx } from "#platform/database/client.ts"

/**
 * Forgets, as a part of erasing somebody, who an order's invoices went to: the address at once, the name and the
 * reference when the accounts need them no longer. Nothing else of an invoice can be changed.
 */
export async function forgetInvoices(tx: Tx, orderId: string, isKept: boolean): Promise<void> {
  const names = isKept ? {} : { buyerName: "", reference: "" }
  await tx.invoice.updateMany({ where: { orderId }, data: { buyerEmail: "", ...names } })
}

/** Forgets whose seats invoices tell of, when the accounts need it no longer. */
export async function forgetInvoicedSeats(tx: Tx, positionIds: readonly string[]): Promise<void> {
  await tx.invoiceLine.updateMany({ where: { positionId: { in: [...positionIds] } }, data: { text: "" } })
}
