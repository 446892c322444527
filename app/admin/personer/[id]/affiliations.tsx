import { ActForm } from "#components/admin/act-form.tsx"
import { Field } from "#components/admin/field.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { SelectField, TextField } from "#components/ui/fields.tsx"
import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import type { DeskAffiliation, DeskPerson } from "#domain/people/queries/desk-person.ts"
import { organisationChoices } from "#domain/people/queries/organisation-choices.ts"
import { translator } from "#messages/translate.ts"
import { AffiliationFunction } from "#platform/database/enums.ts"
import { dayInCopenhagen, now } from "#platform/time/time.ts"
import { ClientWords } from "../../../client-words.tsx"
import { Days } from "../../days.tsx"
import { affiliate, end } from "../actions.ts"

/** Where a person stands and stood, each with its days; for those who may write also how to end and add one. */
export async function Affiliations({ actor, person }: { actor: Actor; person: DeskPerson }) {
  const t = translator("da")
  const mayWrite = allows(actor, "people.write")
  return (
    <>
      {person.affiliations.length === 0 ? (
        <p className="quiet">{t("people.desk.noAffiliations")}</p>
      ) : (
        <ul className="lines">
          {person.affiliations.map((one) => (
            <li key={one.id}>
              <span>
                <a href={`/admin/organisationer/${one.organisationId}`}>{one.organisation}</a>{" "}
                <span className="quiet">
                  {t(`people.function.${one.function}`)}
                  {one.title ? `, ${one.title}` : ""}
                </span>
              </span>
              <span className="quiet">
                <Days fromOn={one.fromOn} toOn={one.toOn} />
              </span>
              {mayWrite && !one.toOn ? <EndForm affiliation={one} /> : null}
            </li>
          ))}
        </ul>
      )}
      {mayWrite ? <AddForm actor={actor} personId={person.id} /> : null}
    </>
  )
}

function EndForm({ affiliation }: { affiliation: DeskAffiliation }) {
  const t = translator("da")
  return (
    <details>
      <summary>{t("people.desk.end")}</summary>
      <ClientWords namespaces={["errors"]}>
        <ActForm
          action={end}
          fields={{ id: affiliation.id }}
          label={t("people.desk.end")}
          name="end-affiliation"
        >
          <Field id={`to-${affiliation.id}`} label={t("people.desk.lastDay")}>
            {(control) => (
              <input {...control} type="date" name="toOn" defaultValue={dayInCopenhagen(now())} required />
            )}
          </Field>
        </ActForm>
      </ClientWords>
    </details>
  )
}

async function AddForm({ actor, personId }: { actor: Actor; personId: string }) {
  const t = translator("da")
  const organisations = await organisationChoices(actor)
  if (organisations.length === 0) {
    return (
      <p>
        <a href="/admin/organisationer/ny">{t("people.desk.firstOrganisation")}</a>
      </p>
    )
  }
  return (
    <details>
      <summary>{t("people.desk.affiliate")}</summary>
      <ActionForm action={affiliate} name="affiliation" className="form-grid">
        <input type="hidden" name="personId" value={personId} />
        <SelectField
          name="organisationId"
          label={t("people.desk.organisation")}
          options={[
            { value: "", label: t("people.desk.choose") },
            ...organisations.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SelectField
          name="function"
          label={t("people.desk.function")}
          hint={t("people.desk.coordinatorHint")}
          value="EMPLOYEE"
          options={Object.values(AffiliationFunction).map((value) => ({
            value,
            label: t(`people.function.${value}`),
          }))}
        />
        <TextField name="title" label={t("people.desk.jobTitle")} maxLength={120} />
        <TextField
          name="fromOn"
          type="date"
          label={t("people.desk.firstDay")}
          value={dayInCopenhagen(now())}
        />
        <p>
          <button className="button" type="submit">
            {t("people.desk.affiliate")}
          </button>
        </p>
      </ActionForm>
    </details>
  )
}
