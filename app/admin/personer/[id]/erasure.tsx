import { ActForm } from "#components/admin/act-form.tsx"
import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import type { DeskPerson } from "#domain/people/queries/desk-person.ts"
import { deskErasure } from "#domain/privacy/queries/desk-erasure.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { dateOfDay } from "#platform/time/time.ts"
import { ClientWords } from "../../../client-words.tsx"
import { erase } from "../actions.ts"

const t = translator("da")
const { shortDate } = formats("da")

/** Erasing cannot be undone: it says what goes, what stays and until when, and what is in the way. */
export async function Erasure({ actor, person }: { actor: Actor; person: DeskPerson }) {
  if (!allows(actor, "privacy.erase")) return null
  const { askedAt, by, coming, orders, terms, applications, keptUntilOn } = await deskErasure(
    actor,
    person.id,
  )
  return (
    <section className="block">
      <h2>{t("privacy.desk.title")}</h2>
      <p className="block-text">
        {askedAt && by
          ? t("privacy.desk.asked", { at: shortDate(askedAt), by: shortDate(by) })
          : t("privacy.desk.notAsked")}{" "}
        {t("privacy.desk.text")}
      </p>
      {keptUntilOn ? (
        <ul className="lines">
          {orders > 0 ? <li>{t("privacy.erase.staysOrders", { count: orders })}</li> : null}
          {terms > 0 ? <li>{t("privacy.erase.staysTerms", { count: terms })}</li> : null}
          <li>{t("privacy.erase.staysUntil", { until: shortDate(dateOfDay(keptUntilOn)) })}</li>
        </ul>
      ) : null}
      {applications > 0 ? (
        <p className="block-text">{t("privacy.erase.staysApplications", { count: applications })}</p>
      ) : null}
      {coming.length > 0 ? (
        <p className="told">{t("privacy.erase.coming", { events: coming.join(", ") })}</p>
      ) : (
        <ClientWords namespaces={["errors"]}>
          <ActForm
            action={erase}
            fields={{ personId: person.id }}
            label={t("privacy.desk.button", { name: person.name })}
            name="erase-person"
          />
        </ClientWords>
      )}
    </section>
  )
}
