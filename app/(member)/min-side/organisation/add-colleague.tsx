import { ActionForm } from "#components/ui/action-form.tsx"
import { SelectField, TextField } from "#components/ui/fields.tsx"
import { AffiliationFunction } from "#platform/database/enums.ts"
import { dayInCopenhagen, now } from "#platform/time/time.ts"
import { t } from "../../../reader.ts"
import { addToRoster } from "../actions.ts"

/** Puts somebody on the list; who they are, what they do there, and from when. */
export function AddColleague({ organisationId }: { organisationId: string }) {
  return (
    <section className="mine-block">
      <h2>{t("people.roster.add")}</h2>
      <p className="hint">
        {t("people.roster.addHint")} {t("people.desk.coordinatorHint")}
      </p>
      <ActionForm action={addToRoster} name="add-colleague">
        <input type="hidden" name="organisationId" value={organisationId} />
        <div className="row">
          <TextField name="name" label={t("people.roster.name")} autoComplete="off" maxLength={120} />
          <TextField name="email" type="email" label={t("people.roster.email")} autoComplete="off" />
        </div>
        <div className="row">
          <SelectField
            name="function"
            label={t("people.roster.function")}
            value="EMPLOYEE"
            options={Object.values(AffiliationFunction).map((value) => ({
              value,
              label: t(`people.function.${value}`),
            }))}
          />
          <TextField name="title" label={t("people.roster.jobTitle")} autoComplete="off" maxLength={120} />
        </div>
        <TextField
          name="fromOn"
          type="date"
          label={t("people.roster.firstDay")}
          value={dayInCopenhagen(now())}
        />
        <button type="submit" className="button">
          {t("people.roster.addButton")}
        </button>
      </ActionForm>
    </section>
  )
}
