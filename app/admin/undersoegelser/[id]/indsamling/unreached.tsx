import { ActionForm } from "#components/ui/action-form.tsx"
import { SelectField, TextField } from "#components/ui/fields.tsx"
import type { DeskMunicipality } from "#domain/collecting/queries/desk-collection.ts"
import { isMissing } from "#domain/collecting/rules/collection-state.ts"
import { translator } from "#messages/translate.ts"
import { addAddress } from "./actions.ts"

const t = translator("da")

/** Municipalities in which nobody can be written to, and the way to write to somebody all the same. */
export function Unreached({
  entryId,
  municipalities,
}: {
  entryId: string
  municipalities: readonly DeskMunicipality[]
}) {
  const unreached = municipalities.filter(({ isUnreached, progress }) => isUnreached && isMissing(progress))
  if (unreached.length === 0) return null
  return (
    <section className="block">
      <h2>{t("collecting.desk.unreachedTitle", { count: unreached.length })}</h2>
      <p className="block-text">{t("collecting.desk.unreachedText")}</p>
      <p>{unreached.map(({ name }) => name).join(", ")}</p>
      <ActionForm action={addAddress} name="address" className="form-grid">
        <input type="hidden" name="entryId" value={entryId} />
        <div className="form-row">
          <SelectField
            name="municipalityCode"
            label={t("collecting.desk.municipality")}
            options={unreached.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <TextField name="email" type="email" label={t("collecting.desk.email")} autoComplete="off" />
        </div>
        <p>
          <button className="button plain" type="submit">
            {t("collecting.desk.addAddress")}
          </button>
        </p>
      </ActionForm>
    </section>
  )
}
