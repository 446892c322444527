import type { Metadata } from "next"
import { listAddress, pageNumber } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { List } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import { allows } from "#domain/access/demand.ts"
import { deskInvoices } from "#domain/billing/queries/desk-invoices.ts"
import { deskIssuer } from "#domain/billing/queries/desk-issuer.ts"
import type { DeskInvoice } from "#domain/billing/shown-invoice.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { BillingKind, InvoiceKind } from "#platform/database/enums.ts"
import { dayInCopenhagen, now } from "#platform/time/time.ts"
import { ask } from "../../ask.ts"
import { oneOf, type PageProps } from "../../asked.ts"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"

const t = translator("da")
const { money, shortDate } = formats("da")
const path = "/admin/fakturaer"
const pageSize = 50

export const metadata: Metadata = { title: t("billing.desk.title") }

/** What was invoiced and taken back, newest first. */
export default async function InvoicesPage({ searchParams }: PageProps) {
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["soeg", "slags", "sendes", "side"])
  const [{ rows, total }, issuer] = await ask(
    actor,
    path,
    Promise.all([
      deskInvoices(actor, {
        kind: oneOf(Object.values(InvoiceKind), address.values.slags),
        billingKind: oneOf(Object.values(BillingKind), address.values.sendes),
        search: address.values.soeg ?? "",
        page: pageNumber(address),
        pageSize,
      }),
      deskIssuer(actor),
    ]),
  )
  const mayWrite = allows(actor, "billing.write")
  const year = Number(dayInCopenhagen(now()).slice(0, 4))
  return (
    <AdminPage
      actor={actor}
      section="invoices"
      title={t("billing.desk.title")}
      actions={
        <>
          <a href={`/api/admin/invoices?aar=${year}`}>{t("billing.desk.ledger", { year })}</a>
          {mayWrite ? <a href={`${path}/afsender`}>{t("billing.desk.issuer")}</a> : null}
        </>
      }
    >
      {issuer.cvr && issuer.account ? null : (
        <p className="told" data-mood="wait">
          {t("billing.desk.issuerMissing")}{" "}
          {mayWrite ? <a href={`${path}/afsender`}>{t("billing.desk.issuerMissingLink")}</a> : null}
        </p>
      )}
      <Filters
        address={address}
        searchLabel={t("billing.desk.search")}
        filters={[
          {
            name: "slags",
            label: t("billing.desk.kind"),
            choices: Object.values(InvoiceKind).map((value) => ({
              value,
              label: t(`billing.desk.kinds.${value}`),
            })),
          },
          {
            name: "sendes",
            label: t("billing.desk.way"),
            choices: (["EAN", "MAIL"] as const).map((value) => ({
              value,
              label: t(`billing.desk.ways.${value}`),
            })),
          },
        ]}
      />
      <List
        address={address}
        label={t("billing.desk.title")}
        rows={rows}
        rowKey={(row) => row.id}
        total={total}
        pageSize={pageSize}
        empty={{ title: t("billing.desk.emptyTitle"), text: t("billing.desk.emptyText") }}
        columns={[
          { key: "number", label: t("billing.desk.number"), cell: Numbered },
          { key: "buyer", label: t("billing.desk.buyer"), cell: Buyer },
          { key: "subject", label: t("billing.desk.subject"), cell: (row) => row.subject },
          { key: "total", label: t("billing.desk.total"), cell: Amount },
          { key: "issued", label: t("billing.desk.issued"), cell: (row) => <Moment at={row.issuedAt} /> },
          { key: "due", label: t("billing.desk.due"), cell: (row) => shortDate(row.dueOn) },
        ]}
      />
    </AdminPage>
  )
}

function Numbered({ code, kind, number, isSample, creditsNumber }: DeskInvoice) {
  return (
    <>
      <a href={`/kvittering/${code}`}>{t(`billing.invoice.${kind}`, { number })}</a>
      {isSample ? ` (${t("billing.desk.sampleMark")})` : null}
      {creditsNumber ? (
        <span className="below">{t("billing.desk.creditOf", { number: creditsNumber })}</span>
      ) : null}
    </>
  )
}

function Buyer({ buyerName, billingKind, gln, buyerEmail, reference }: DeskInvoice) {
  return (
    <>
      {buyerName}
      <span className="below">
        {[billingKind === "EAN" ? t("billing.invoice.gln", { gln }) : buyerEmail, reference]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </>
  )
}

function Amount({ kind, totalOere, creditedOere }: DeskInvoice) {
  if (kind === "CREDIT_NOTE") return `−${money(totalOere)}`
  if (creditedOere === 0) return money(totalOere)
  return (
    <>
      {money(totalOere)}
      <State mood="wait">
        {creditedOere === totalOere
          ? t("billing.desk.creditedAll")
          : t("billing.desk.credited", { amount: money(creditedOere) })}
      </State>
    </>
  )
}
