import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { instantOf } from "#platform/time/time.ts"
import { type DeskInvoice, shownInvoice, shownInvoiceColumns } from "../shown-invoice.ts"

/** All that was issued in a year, oldest first, for the ledger; samples are left out. @throws NotAllowed */
export async function invoiceLedger(actor: Actor, year: number): Promise<DeskInvoice[]> {
  demand(actor, "billing.read")
  const rows = await db.invoice.findMany({
    where: {
      isSample: false,
      issuedAt: { gte: instantOf(`${year}-01-01`), lt: instantOf(`${year + 1}-01-01`) },
    },
    select: shownInvoiceColumns,
    orderBy: [{ issuedAt: "asc" }, { id: "asc" }],
  })
  return rows.map(shownInvoice)
}
