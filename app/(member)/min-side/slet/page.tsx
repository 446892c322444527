import type { Metadata } from "next"
import "../mine.css"
import { ActionForm } from "#components/ui/action-form.tsx"
import type { ErasurePlan } from "#domain/privacy/erasure-plan.ts"
import { myErasure } from "#domain/privacy/queries/my-erasure.ts"
import { dateOfDay } from "#platform/time/time.ts"
import { here, pathHere, t } from "../../../reader.ts"
import { askToBeErased, withdrawErasing } from "../actions.ts"
import { memberActor } from "../member-actor.ts"

const goes = ["Profile", "SignIn", "Food", "Mail", "Membership"] as const
export function generateMetadata(): Metadata {
  return { title: t("privacy.erase.title"), robots: { index: false } }
}

/** What being erased takes away and what the accounts keep, before the button that asks for it. */
export default async function ErasePage() {
  const actor = await memberActor("/min-side/slet")
  const plan = await myErasure(actor)
  return (
    <main id="indhold" tabIndex={-1} className="wrap task">
      <p>
        <a href={pathHere("/min-side/profil")}>{t("people.mine.profile")}</a>
      </p>
      <h1>{t("privacy.erase.title")}</h1>
      {plan.askedAt && plan.by ? (
        <p className="lead" role="status">
          {t("privacy.erase.asked", { at: here().shortDate(plan.askedAt), by: here().shortDate(plan.by) })}
        </p>
      ) : (
        <p className="lead">{t("privacy.erase.lead")}</p>
      )}
      <section className="mine-block">
        <h2>{t("privacy.erase.goes")}</h2>
        <ul className="mine-lines">
          {goes.map((what) => (
            <li key={what}>{t(`privacy.erase.goes${what}`)}</li>
          ))}
        </ul>
      </section>
      <Stays plan={plan} />
      {plan.coming.length > 0 ? (
        <p className="mine-told">{t("privacy.erase.coming", { events: plan.coming.join(", ") })}</p>
      ) : null}
      {plan.askedAt ? (
        <ActionForm action={withdrawErasing} name="withdraw-erasure">
          <button type="submit" className="button">
            {t("privacy.erase.withdraw")}
          </button>
        </ActionForm>
      ) : (
        <ActionForm action={askToBeErased} name="ask-erasure">
          <button type="submit" className="button">
            {t("privacy.erase.ask")}
          </button>
        </ActionForm>
      )}
    </main>
  )
}

function Stays({ plan: { orders, terms, keptUntilOn } }: { plan: ErasurePlan }) {
  return (
    <section className="mine-block">
      <h2>{t("privacy.erase.stays")}</h2>
      {keptUntilOn ? (
        <>
          <ul className="mine-lines">
            {orders > 0 ? <li>{t("privacy.erase.staysOrders", { count: orders })}</li> : null}
            {terms > 0 ? <li>{t("privacy.erase.staysTerms", { count: terms })}</li> : null}
          </ul>
          <p>{t("privacy.erase.staysUntil", { until: here().shortDate(dateOfDay(keptUntilOn)) })}</p>
        </>
      ) : (
        <p>{t("privacy.erase.staysNone")}</p>
      )}
    </section>
  )
}
