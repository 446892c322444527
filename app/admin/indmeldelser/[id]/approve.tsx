import { ActionForm } from "#components/ui/action-form.tsx"
import { SelectField } from "#components/ui/fields.tsx"
import type { Actor } from "#domain/access/actor.ts"
import type { DeskApplication } from "#domain/membership/queries/desk-application.ts"
import { membershipTypes } from "#domain/membership/queries/membership-types.ts"
import { organisationChoices } from "#domain/people/queries/organisation-choices.ts"
import { translator } from "#messages/translate.ts"
import { dayInCopenhagen, now } from "#platform/time/time.ts"
import { TermFields } from "../../medlemskaber/term-fields.tsx"
import { approve } from "../actions.ts"

const t = translator("da")

/** The yes: which organisation it is, which membership, and its first term, to the end of the year. */
export async function Approve({ actor, application }: { actor: Actor; application: DeskApplication }) {
  const { id, holder, organisationName, organisationKind, matches, dues } = application
  const [types, organisations] = await Promise.all([membershipTypes(actor), organisationChoices(actor)])
  const isPersonal = holder === "PERSON"
  const today = dayInCopenhagen(now())
  return (
    <section className="block">
      <h2>{t("membership.desk.applications.approve")}</h2>
      <p className="block-text">{t("membership.desk.applications.approveText")}</p>
      <ActionForm action={approve} name="approve" className="form-grid">
        <input type="hidden" name="id" value={id} />
        <SelectField
          name="organisationId"
          label={t(
            isPersonal ? "membership.desk.applications.employment" : "membership.desk.applications.which",
          )}
          value={matches[0]?.id ?? ""}
          options={[
            {
              value: "",
              label: isPersonal
                ? t("membership.desk.applications.noEmployment")
                : t("membership.desk.applications.make", { name: organisationName }),
            },
            ...organisations.map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
        <SelectField
          name="typeKey"
          label={t("membership.desk.type")}
          value={isPersonal ? "person" : organisationKind === "MUNICIPALITY" ? "municipality" : "institution"}
          options={types
            .filter((type) => type.holder === holder)
            .map(({ key, name }) => ({ value: key, label: name }))}
        />
        <TermFields
          fromOn={today}
          toOn={`${today.slice(0, 4)}-12-31`}
          priceOere={dues ? dues.priceOere : null}
        />
        <p>
          <button className="button" type="submit">
            {t("membership.desk.applications.approve")}
          </button>
        </p>
      </ActionForm>
    </section>
  )
}
