import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db, type Prisma } from "#platform/database/client.ts"
import type { BillingKind, InvoiceKind } from "#platform/database/enums.ts"
import { type DeskInvoice, shownInvoice, shownInvoiceColumns } from "../shown-invoice.ts"

export interface InvoicesAsk {
  readonly kind: InvoiceKind | null
  readonly billingKind: BillingKind | null
  /** Part of a name, an address, a reference or what it is about; or a number. */
  readonly search: string
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

/** A page of what was issued, newest first. @throws NotAllowed */
export async function deskInvoices(
  actor: Actor,
  { kind, billingKind, search, page, pageSize }: InvoicesAsk,
): Promise<{ rows: DeskInvoice[]; total: number }> {
  demand(actor, "billing.read")
  const where: Prisma.InvoiceWhereInput = {
    ...(kind ? { kind } : {}),
    ...(billingKind ? { billingKind } : {}),
    ...(search ? { OR: found(search) } : {}),
  }
  const [rows, total] = await Promise.all([
    db.invoice.findMany({
      where,
      select: shownInvoiceColumns,
      orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.invoice.count({ where }),
  ])
  return { rows: rows.map(shownInvoice), total }
}

function found(search: string): Prisma.InvoiceWhereInput[] {
  const contains = { contains: search, mode: "insensitive" as const }
  const number = /^\d{1,9}$/.test(search) ? [{ number: Number(search) }] : []
  return [
    { buyerName: contains },
    { buyerEmail: contains },
    { subject: contains },
    { reference: contains },
    { gln: contains },
    ...number,
  ]
}
