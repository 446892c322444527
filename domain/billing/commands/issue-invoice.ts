import { randomUUID } from "node:crypto"
import type { Actor } from "#domain/access/actor.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { Tx } from "#platform/database/client.ts"
import type { BillingKind, InvoiceKind } from "#platform/database/enums.ts"
import { newSecret } from "#platform/secrets.ts"
import { dayInCopenhagen } from "#platform/time/time.ts"
import { type VatLine, vatIn } from "../rules/vat.ts"

/** Whom an invoice goes to, and what this buyer wishes to find on it. */
export interface Buyer {
  readonly billingKind: BillingKind
  readonly buyerName: string
  readonly buyerEmail: string
  readonly gln: string | null
  readonly cvr: string | null
  readonly reference: string
  readonly requisitionNumber: string
}

export interface InvoiceDraft {
  readonly buyer: Buyer
  readonly orderId: string | null
  /** Of a credit note: the invoice that it takes back, whole or in part. */
  readonly creditsId: string | null
  /** What it is about: the event's title. */
  readonly subject: string
  readonly locale: Locale
  readonly isSample: boolean
  readonly lines: readonly DraftLine[]
  readonly at: Date
}

export interface DraftLine extends VatLine {
  readonly text: string
  readonly positionId: string | null
}

export interface Issued {
  readonly id: string
  readonly number: number
  readonly code: string
  readonly totalOere: number
  /** A day in Copenhagen. */
  readonly dueOn: string
}

/**
 * Issues an invoice, or the credit note that takes one back, as a part of the act it belongs to: numbered, dated, due,
 * and from then on unchangeable. Null when the lines come to nothing. The row of the series stays locked until that act
 * commits, so ask last. The database refuses a credit note that takes back more than its invoice has left.
 */
export async function issueInvoice(
  tx: Tx,
  actor: Actor,
  { buyer, lines: all, at, ...facts }: InvoiceDraft,
): Promise<Issued | null> {
  const kind = facts.creditsId ? ("CREDIT_NOTE" as const) : ("INVOICE" as const)
  const lines = all.filter(({ amountOere }) => amountOere > 0)
  const totalOere = lines.reduce((sum, { amountOere }) => sum + amountOere, 0)
  if (totalOere === 0) return null
  const id = randomUUID()
  const code = newSecret()
  await audit(tx, actor, `billing.${kind}`, { type: "invoice", id }, { totalOere })
  const numbered = await writeNumbered(tx, {
    ...facts,
    ...buyer,
    id,
    code,
    kind,
    issuedAt: at,
    totalOere,
    vatOere: vatIn(lines),
    lines,
  })
  return { id, code, totalOere, ...numbered }
}

type Written = Omit<InvoiceDraft, "buyer" | "at"> &
  Buyer & {
    readonly id: string
    readonly code: string
    readonly kind: InvoiceKind
    readonly issuedAt: Date
    readonly totalOere: number
    readonly vatOere: number
  }

/** Draws the number and writes the invoice with its lines, in one statement: everyone who sells waits for it. */
async function writeNumbered(tx: Tx, invoice: Written): Promise<{ number: number; dueOn: string }> {
  const { kind, isSample, locale, lines } = invoice
  const issuerName = translator(locale)("site.association")
  const rows = lines.map((line, place) => ({ ...line, id: randomUUID(), place }))
  const [issued] = await tx.$queryRaw<{ number: number; dueOn: string }[]>`
    WITH numbered AS (
      UPDATE "InvoiceSeries" SET "lastNumber" = "lastNumber" + 1
        WHERE "kind" = ${kind}::"InvoiceKind" AND "isSample" = ${isSample} RETURNING "lastNumber"
    ), issued AS (
      INSERT INTO "Invoice" ("id", "code", "kind", "isSample", "number", "creditsId", "orderId", "issuedAt", "dueOn",
          "issuerName", "issuerAddress", "issuerCvr", "issuerAccount", "billingKind", "buyerName", "buyerEmail", "gln",
          "cvr", "reference", "requisitionNumber", "subject", "locale", "totalOere", "vatOere")
        SELECT ${invoice.id}::uuid, ${invoice.code}, ${kind}::"InvoiceKind", ${isSample}, n."lastNumber",
          ${invoice.creditsId}::uuid, ${invoice.orderId}::uuid, ${invoice.issuedAt},
          ${dayInCopenhagen(invoice.issuedAt)}::date
            + CASE WHEN ${kind} = 'INVOICE' THEN i."paymentDays" ELSE 0 END,
          coalesce(nullif(i."name", ''), ${issuerName}), i."address", i."cvr", i."account",
          ${invoice.billingKind}::"BillingKind", ${invoice.buyerName}, ${invoice.buyerEmail}, ${invoice.gln},
          ${invoice.cvr}, ${invoice.reference}, ${invoice.requisitionNumber}, ${invoice.subject}, ${locale},
          ${invoice.totalOere}, ${invoice.vatOere}
        FROM numbered n CROSS JOIN "InvoiceIssuer" i
        RETURNING "id", "number", "dueOn"
    ), lined AS (
      INSERT INTO "InvoiceLine" ("id", "invoiceId", "place", "text", "amountOere", "vat", "vatReason", "positionId")
        SELECT l."id", issued."id", l."place", l."text", l."amountOere", l."vat", l."vatReason", l."positionId"
        FROM issued CROSS JOIN jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS l("id" uuid, "place" integer,
          "text" text, "amountOere" integer, "vat" "VatCategory", "vatReason" text, "positionId" uuid)
    )
    SELECT "number", "dueOn"::text FROM issued`
  if (!issued) throw new Error(`no series of invoices for ${kind}`)
  return issued
}
