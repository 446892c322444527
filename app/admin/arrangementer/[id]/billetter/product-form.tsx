import { ActForm } from "#components/admin/act-form.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { AreaField, SelectField, TextField } from "#components/ui/fields.tsx"
import type { DeskQuota } from "#domain/events/queries/desk-event.ts"
import type { DeskProduct } from "#domain/events/queries/desk-sale.ts"
import { menuText } from "#domain/events/rules/menu-lines.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { VatCategory } from "#platform/database/enums.ts"
import { localTimeInCopenhagen } from "#platform/time/time.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { keepProduct, stopSelling } from "../../actions.ts"

const t = translator("da")

/** A ticket or an add-on: a new one, or the one that is being changed. */
export function ProductForm({
  eventId,
  product,
  quotas,
  others,
  groups,
  position,
  path,
}: {
  eventId: string
  product: DeskProduct | undefined
  /** The names of what products are variants of. */
  groups: readonly string[]
  /** What else the event sells. */
  others: readonly DeskProduct[]
  quotas: readonly DeskQuota[]
  /** Where a new one stands: last. */
  position: number
  path: string
}) {
  return (
    <div className="form-grid">
      <ActionForm action={keepProduct} name="product" className="form-grid">
        {product ? <input type="hidden" name="id" value={product.id} /> : null}
        <input type="hidden" name="eventId" value={eventId} />
        <div className="form-row">
          <SelectField
            name="kind"
            label={t("events.desk.kindLabel")}
            value={product?.kind ?? "TICKET"}
            options={(["TICKET", "ADDON"] as const).map((value) => ({
              value,
              label: t(`events.desk.kind.${value}`),
            }))}
          />
          <TextField
            name="name"
            label={t("events.desk.productName")}
            hint={t("counter.group.nameHint")}
            value={product?.variant || (product?.name ?? "")}
            maxLength={120}
          />
        </div>
        <TextField
          name="group"
          label={t("counter.group.field")}
          hint={t("counter.group.hint")}
          value={product?.group?.name ?? ""}
          maxLength={80}
          list="samlinger"
          autoComplete="off"
        />
        <datalist id="samlinger">
          {groups.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <TextField
          name="description"
          label={t("events.desk.productDescription")}
          value={product?.description ?? ""}
          maxLength={1000}
        />
        <SelectField
          name="quotaId"
          label={t("events.desk.quota")}
          hint={t("events.desk.quotaHint")}
          value={product ? (product.quotaId ?? "") : (quotas[0]?.id ?? "")}
          options={[
            ...quotas.map(({ id, name, size }) => ({ value: id, label: `${name} (${size})` })),
            { value: "", label: t("events.desk.noQuota") },
          ]}
        />
        <Prices product={product} />
        <div className="form-row">
          <SelectField
            name="vat"
            label={t("billing.product.vat")}
            value={product?.vat ?? "OUTSIDE_SCOPE"}
            options={Object.values(VatCategory).map((value) => ({
              value,
              label: t(`billing.product.vatChoice.${value}`),
            }))}
          />
          <TextField
            name="vatReason"
            label={t("billing.product.vatReason")}
            hint={t("billing.product.vatReasonHint")}
            value={product?.vatReason ?? ""}
            maxLength={120}
          />
        </div>
        <AreaField
          name="menu"
          label={t("events.desk.menu")}
          hint={t("events.desk.menuHint")}
          rows={4}
          value={menuText(product?.menu ?? [])}
        />
        <div className="form-row">
          <Moment name="salesOpen" label={t("events.desk.salesOpen")} at={product?.salesOpenAt ?? null} />
          <Moment name="salesClose" label={t("events.desk.salesClose")} at={product?.salesCloseAt ?? null} />
        </div>
        <Limits product={product} others={others} />
        <TextField
          name="position"
          type="number"
          inputMode="numeric"
          label={t("events.desk.position")}
          value={String(product?.position ?? position)}
        />
        <p>
          <button className="button" type="submit">
            {t(product ? "events.desk.saveProduct" : "events.desk.addProduct")}
          </button>
        </p>
      </ActionForm>
      {product ? (
        <>
          <p>
            <a href={`${path}#billet`}>{t("events.desk.newInstead")}</a>
          </p>
          <p className="block-text">{t("events.desk.withdrawText")}</p>
          <ClientWords namespaces={["errors"]}>
            <ActForm
              action={stopSelling}
              fields={{ id: product.id }}
              label={t("events.desk.withdraw", { name: product.name })}
              name="withdraw-product"
            />
          </ClientWords>
        </>
      ) : null}
    </div>
  )
}

function Limits({ product, others }: { product: DeskProduct | undefined; others: readonly DeskProduct[] }) {
  const count = (name: "minPerOrder" | "maxPerOrder", label: string) => (
    <TextField
      name={name}
      type="number"
      inputMode="numeric"
      label={label}
      hint={t("vouchers.desk.limitHint")}
      value={String(product?.[name] ?? "")}
    />
  )
  return (
    <>
      <div className="form-row">
        {count("minPerOrder", t("vouchers.desk.min"))}
        {count("maxPerOrder", t("vouchers.desk.max"))}
      </div>
      <SelectField
        name="requiresId"
        label={t("vouchers.desk.requires")}
        hint={t("vouchers.desk.requiresHint")}
        value={product?.requiresId ?? ""}
        options={[
          { value: "", label: t("vouchers.desk.requiresNothing") },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  )
}

function Prices({ product }: { product: DeskProduct | undefined }) {
  return (
    <>
      <div className="form-row">
        <Price name="price" label={t("events.desk.price")} oere={product?.priceOere ?? null} />
        <Price
          name="memberPrice"
          label={t("events.desk.memberPrice")}
          oere={product?.memberPriceOere ?? null}
        />
      </div>
      <div className="form-row">
        <Price name="earlyPrice" label={t("events.desk.earlyPrice")} oere={product?.earlyPriceOere ?? null} />
        <Price
          name="earlyMemberPrice"
          label={t("events.desk.earlyMemberPrice")}
          oere={product?.earlyMemberPriceOere ?? null}
        />
        <Moment name="earlyUntil" label={t("events.desk.earlyUntil")} at={product?.earlyUntilAt ?? null} />
      </div>
    </>
  )
}

function Price({ name, label, oere }: { name: string; label: string; oere: number | null }) {
  return (
    <TextField
      name={name}
      label={label}
      inputMode="decimal"
      value={oere === null ? "" : formats("da").money(oere).replace(" kr.", "")}
    />
  )
}

function Moment({ name, label, at }: { name: string; label: string; at: Date | null }) {
  return (
    <TextField name={name} type="datetime-local" label={label} value={at ? localTimeInCopenhagen(at) : ""} />
  )
}
