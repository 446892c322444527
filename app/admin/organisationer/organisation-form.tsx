import { ActionForm } from "#components/ui/action-form.tsx"
import { CheckRows } from "#components/ui/check-rows.tsx"
import { SelectField, TextField } from "#components/ui/fields.tsx"
import { translator } from "#messages/translate.ts"
import { OrganisationKind } from "#platform/database/enums.ts"
import { save } from "./actions.ts"

interface Organisation {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly cvr: string
  readonly gln: string
  readonly municipalityCode: string
  readonly membershipShown: boolean
}

/** What is written down of an organisation; empty for a new one. */
export function OrganisationForm({ organisation }: { organisation?: Organisation }) {
  const t = translator("da")
  return (
    <ActionForm action={save} name="organisation" className="form-grid">
      {organisation ? <input type="hidden" name="id" value={organisation.id} /> : null}
      <TextField name="name" label={t("people.desk.name")} value={organisation?.name ?? ""} maxLength={160} />
      <SelectField
        name="kind"
        label={t("people.desk.kind")}
        value={organisation?.kind ?? "MUNICIPALITY"}
        options={Object.values(OrganisationKind).map((value) => ({
          value,
          label: t(`people.kind.${value}`),
        }))}
      />
      <TextField
        name="cvr"
        label={t("people.desk.cvr")}
        hint={t("people.desk.cvrHint")}
        inputMode="numeric"
        value={organisation?.cvr ?? ""}
      />
      <TextField
        name="gln"
        label={t("people.desk.gln")}
        hint={t("people.desk.glnHint")}
        inputMode="numeric"
        value={organisation?.gln ?? ""}
      />
      <TextField
        name="municipalityCode"
        label={t("people.desk.municipalityCode")}
        hint={t("people.desk.municipalityCodeHint")}
        inputMode="numeric"
        maxLength={3}
        value={organisation?.municipalityCode ?? ""}
      />
      <CheckRows
        name="membershipShown"
        legend={t("survey-compare.desk.membership")}
        values={organisation?.membershipShown ? ["ja"] : []}
        options={[{ value: "ja", label: t("survey-compare.desk.membershipShown") }]}
      />
      <p>
        <button className="button" type="submit">
          {t(organisation ? "people.desk.save" : "people.desk.create")}
        </button>
      </p>
    </ActionForm>
  )
}
