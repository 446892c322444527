import { saveIssuer } from "#domain/billing/commands/save-issuer.ts"
import { deskInvoices } from "#domain/billing/queries/desk-invoices.ts"
import { deskIssuer } from "#domain/billing/queries/desk-issuer.ts"
import { invoiceDocument } from "#domain/billing/queries/invoice-document.ts"
import { invoiceLedger } from "#domain/billing/queries/invoice-ledger.ts"
import { myBilling } from "#domain/billing/queries/my-billing.ts"
import { type Attempts, ownOrganisation } from "./attempts.ts"

/** Who sees what was invoiced, and who says how it is paid. */
export const billing: Attempts = {
  "billing/commands/save-issuer": {
    operation: "billing.write",
    run: (actor) => saveIssuer(actor, { name: "", address: "", cvr: "", account: "", paymentDays: 30 }),
  },
  "billing/queries/my-billing": {
    operation: "billing.readProfile",
    subject: ({ stranger }) => ({ organisationId: stranger.organisationId }),
    run: (actor, { stranger }) => myBilling(actor, stranger.organisationId),
  },
  "billing/queries/my-billing: of the organisation one coordinates": {
    operation: "billing.readProfile",
    subject: ownOrganisation,
    run: (actor, world) =>
      myBilling(actor, ownOrganisation(world, actor).organisationId ?? world.stranger.organisationId),
  },
  "billing/queries/desk-invoices": {
    operation: "billing.read",
    run: (actor) => deskInvoices(actor, { kind: null, billingKind: null, search: "", page: 1, pageSize: 10 }),
  },
  "billing/queries/desk-issuer": { operation: "billing.read", run: (actor) => deskIssuer(actor) },
  "billing/queries/invoice-document": {
    operation: "billing.readOne",
    run: (actor, { sale }) => invoiceDocument(actor, sale.invoiceCode),
  },
  "billing/queries/invoice-ledger": { operation: "billing.read", run: (actor) => invoiceLedger(actor, 2026) },
}
