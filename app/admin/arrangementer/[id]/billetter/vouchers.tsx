import { ActForm } from "#components/admin/act-form.tsx"
import { State } from "#components/admin/state.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { CheckRows } from "#components/ui/check-rows.tsx"
import { SelectField, TextField } from "#components/ui/fields.tsx"
import type { DeskProduct } from "#domain/events/queries/desk-sale.ts"
import type { DeskVoucher } from "#domain/events/queries/desk-vouchers.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { VoucherKind } from "#platform/database/enums.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { keepVoucher, stopCode } from "../../actions.ts"

const t = translator("da")
const { money, dateTime } = formats("da")

/** The codes that lower prices: each with its uses, and a form for one more. */
export function Vouchers({
  eventId,
  vouchers,
  products,
}: {
  eventId: string
  vouchers: readonly DeskVoucher[]
  products: readonly DeskProduct[]
}) {
  return (
    <>
      <ul className="lines">
        {vouchers.map((voucher) => (
          <li key={voucher.id}>
            <span>
              <strong>{voucher.code}</strong> <span className="quiet">{termsOf(voucher)}</span>
            </span>
            <span>
              {voucher.maxUses === null
                ? t("vouchers.desk.used", { used: voucher.used })
                : t("vouchers.desk.usedOf", { used: voucher.used, max: voucher.maxUses })}
            </span>
            {voucher.stoppedAt ? (
              <State mood="rest">{t("vouchers.desk.stopped")}</State>
            ) : (
              <ClientWords namespaces={["errors"]}>
                <ActForm
                  action={stopCode}
                  fields={{ id: voucher.id }}
                  label={t("vouchers.desk.stop", { code: voucher.code })}
                  name="stop-voucher"
                />
              </ClientWords>
            )}
          </li>
        ))}
      </ul>
      <ActionForm action={keepVoucher} name="voucher" className="form-grid">
        <input type="hidden" name="eventId" value={eventId} />
        <div className="form-row">
          <TextField
            name="code"
            label={t("vouchers.desk.code")}
            hint={t("vouchers.desk.codeHint")}
            maxLength={40}
            autoComplete="off"
          />
          <SelectField
            name="kind"
            label={t("vouchers.desk.kindLabel")}
            value="PERCENT"
            options={Object.values(VoucherKind).map((value) => ({
              value,
              label: t(`vouchers.desk.kind.${value}`),
            }))}
          />
          <TextField name="percent" type="number" inputMode="numeric" label={t("vouchers.desk.percent")} />
          <TextField name="kroner" inputMode="decimal" label={t("vouchers.desk.kroner")} />
        </div>
        <div className="form-row">
          <TextField
            name="maxUses"
            type="number"
            inputMode="numeric"
            label={t("vouchers.desk.maxUses")}
            hint={t("vouchers.desk.limitHint")}
          />
          <TextField name="validUntil" type="datetime-local" label={t("vouchers.desk.validUntil")} />
        </div>
        <CheckRows
          name="products"
          legend={t("vouchers.desk.products")}
          values={[]}
          options={products
            .filter(({ withdrawnAt }) => !withdrawnAt)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
        <p>
          <button className="button plain" type="submit">
            {t("vouchers.desk.add")}
          </button>
        </p>
      </ActionForm>
    </>
  )
}

function termsOf({ kind, amount, products, validUntilAt }: DeskVoucher): string {
  return [
    t(`vouchers.desk.gives.${kind}`, { amount: kind === "PERCENT" ? String(amount) : money(amount) }),
    products.join(", ") || t("vouchers.desk.allTickets"),
    validUntilAt ? t("vouchers.desk.until", { at: dateTime(validUntilAt) }) : "",
  ]
    .filter(Boolean)
    .join(" · ")
}
