import { invoiceLedger } from "#domain/billing/queries/invoice-ledger.ts"
import type { DeskInvoice } from "#domain/billing/shown-invoice.ts"
import { translator } from "#messages/translate.ts"
import { isRefusal } from "#platform/refusal.ts"
import { dayInCopenhagen } from "#platform/time/time.ts"
import { currentActor } from "../../../current-actor.ts"
import { csvAnswer } from "../sheet-answer.ts"

const t = translator("da")

/** Everything that was issued in `?aar=2026`, as a file for the ledger. */
export async function GET(request: Request): Promise<Response> {
  const year = /^20\d\d$/.exec(new URL(request.url).searchParams.get("aar") ?? "")?.[0]
  if (!year) return new Response(null, { status: 404 })
  try {
    const rows = await invoiceLedger(await currentActor(), Number(year))
    return csvAnswer(
      [columns.map((name) => t(`billing.column.${name}`)), ...rows.map(cells)],
      `fakturaer-${year}.csv`,
    )
  } catch (error) {
    if (!isRefusal(error)) throw error
    return new Response(null, { status: error.status })
  }
}

const columns = [
  "kind",
  "number",
  "issued",
  "due",
  "buyer",
  "email",
  "gln",
  "cvr",
  "reference",
  "requisition",
  "subject",
  "total",
  "vat",
  "credits",
] as const

function cells(one: DeskInvoice): (string | number)[] {
  const sign = one.kind === "CREDIT_NOTE" ? -1 : 1
  return [
    t(`billing.desk.kinds.${one.kind}`),
    one.number,
    dayInCopenhagen(one.issuedAt),
    dayInCopenhagen(one.dueOn),
    one.buyerName,
    one.buyerEmail,
    one.gln,
    one.cvr,
    one.reference,
    one.requisitionNumber,
    one.subject,
    kroner(sign * one.totalOere),
    kroner(sign * one.vatOere),
    one.creditsNumber ?? "",
  ]
}

/** With a comma and no thousands mark, as a Danish spreadsheet reads a number. */
function kroner(oere: number): string {
  return (oere / 100).toFixed(2).replace(".", ",")
}
