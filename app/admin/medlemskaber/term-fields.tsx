import { TextField } from "#components/ui/fields.tsx"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"

/** The days and the price of a term. `priceOere` null stands empty. */
export function TermFields({
  fromOn,
  toOn,
  priceOere,
}: {
  fromOn: string
  toOn: string
  priceOere: number | null
}) {
  const t = translator("da")
  return (
    <>
      <div className="form-row">
        <TextField name="fromOn" type="date" label={t("membership.desk.firstDay")} value={fromOn} />
        <TextField name="toOn" type="date" label={t("membership.desk.lastDay")} value={toOn} />
      </div>
      <TextField
        name="priceOere"
        label={t("membership.desk.price")}
        hint={t("membership.desk.priceHint")}
        inputMode="decimal"
        value={priceOere === null ? "" : formats("da").money(priceOere).replace(" kr.", "")}
      />
    </>
  )
}
