import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ActionForm } from "#components/ui/action-form.tsx"
import { AreaField, TextField } from "#components/ui/fields.tsx"
import { allows } from "#domain/access/demand.ts"
import { deskIssuer } from "#domain/billing/queries/desk-issuer.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../ask.ts"
import type { PageProps } from "../../../asked.ts"
import { AdminPage } from "../../admin-page.tsx"
import { deskActor } from "../../desk-actor.ts"
import { keepIssuer } from "./actions.ts"

const t = translator("da")
const path = "/admin/fakturaer/afsender"

export const metadata: Metadata = { title: t("billing.desk.issuer") }

/** Who sends the invoices and where they are paid. */
export default async function IssuerPage({ searchParams }: PageProps) {
  const actor = await deskActor(path)
  if (!allows(actor, "billing.write")) notFound()
  const issuer = await ask(actor, path, deskIssuer(actor))
  const isSaved = (await searchParams).gemt === "ja"
  return (
    <AdminPage
      actor={actor}
      section="invoices"
      title={t("billing.desk.issuer")}
      parent={{ href: "/admin/fakturaer", label: t("billing.desk.title") }}
    >
      {isSaved ? (
        <p className="told" data-mood="good" role="status">
          {t("billing.desk.saved")}
        </p>
      ) : null}
      <p className="block-text">{t("billing.desk.issuerText")}</p>
      <ActionForm action={keepIssuer} name="issuer" className="form-grid">
        <TextField
          name="name"
          label={t("billing.desk.name")}
          hint={t("billing.desk.nameHint", { name: t("site.association") })}
          value={issuer.name}
          maxLength={200}
        />
        <AreaField name="address" label={t("billing.desk.address")} rows={3} value={issuer.address} />
        <TextField name="cvr" label={t("billing.desk.cvr")} inputMode="numeric" value={issuer.cvr} />
        <div className="form-row">
          <TextField
            name="account"
            label={t("billing.desk.account")}
            hint={t("billing.desk.accountHint")}
            value={issuer.account}
            maxLength={200}
          />
          <TextField
            name="paymentDays"
            type="number"
            inputMode="numeric"
            label={t("billing.desk.paymentDays")}
            value={String(issuer.paymentDays)}
          />
        </div>
        <p>
          <button className="button" type="submit">
            {t("billing.desk.save")}
          </button>
        </p>
      </ActionForm>
    </AdminPage>
  )
}
