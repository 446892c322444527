"use client"

import { RadioRows, TextField } from "../ui/fields.tsx"
import { useWords } from "../ui/words.tsx"
import type { FirstBilling } from "./sign-up-offer.ts"

/** Where the invoice goes: to a public institution by EAN, or to an address by mail. */
export function BillingFields({ first }: { first: FirstBilling }) {
  const t = useWords()
  return (
    <fieldset className="billing">
      <legend>{t("events.form.billing")}</legend>
      <RadioRows
        name="billingKind"
        legend={t("events.form.billingKind")}
        value={first.kind}
        options={[
          { value: "EAN", label: t("events.form.ean") },
          { value: "MAIL", label: t("events.form.mail") },
        ]}
      />
      <div className="by-ean">
        <TextField
          name="gln"
          label={t("events.form.gln")}
          hint={t("events.form.glnHint")}
          value={first.gln}
          inputMode="numeric"
          autoComplete="off"
        />
        <div className="row">
          <TextField
            name="reference"
            label={t("events.form.reference")}
            value={first.reference}
            autoComplete="off"
          />
          <TextField name="requisitionNumber" label={t("events.form.requisition")} autoComplete="off" />
        </div>
      </div>
      <div className="by-mail">
        <div className="row">
          <TextField
            name="billingName"
            label={t("events.form.billingName")}
            hint={t("events.form.billingNameHint")}
            value={first.name}
            autoComplete="organization"
          />
          <TextField
            name="billingEmail"
            type="email"
            label={t("events.form.billingEmail")}
            hint={t("events.form.billingEmailHint")}
            value={first.email}
            autoComplete="off"
          />
        </div>
        <TextField
          name="cvr"
          label={t("events.form.cvr")}
          hint={t("events.form.cvrHint")}
          value={first.cvr}
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
    </fieldset>
  )
}
