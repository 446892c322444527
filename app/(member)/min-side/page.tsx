import type { Metadata } from "next"
import "./mine.css"
import { allows } from "#domain/access/demand.ts"
import { myApplications } from "#domain/calls/queries/my-applications.ts"
import { myQuestionnaires } from "#domain/collecting/queries/my-questionnaires.ts"
import { type MyOrder, myOrders } from "#domain/events/queries/my-orders.ts"
import { membershipsOf } from "#domain/membership/queries/memberships-of.ts"
import { myEntitlement } from "#domain/membership/queries/my-entitlement.ts"
import { awaitsSecondFactor } from "#domain/people/queries/awaits-second-factor.ts"
import { embargoedReleases } from "#domain/surveys/queries/embargoed-releases.ts"
import { pathHere, t } from "../../reader.ts"
import { ApplicationLine } from "./application-line.tsx"
import { Embargoed } from "./embargoed.tsx"
import { memberActor } from "./member-actor.ts"
import { Membership } from "./membership.tsx"
import { OrderLine } from "./order-line.tsx"
import { QuestionnaireLines } from "./undersoegelser/questionnaire-lines.tsx"

export function generateMetadata(): Metadata {
  return { title: t("people.mine.title"), robots: { index: false } }
}

/** One's own: sign-ups to come and over, what membership gives, and the ways on from here. */
export default async function MyPage() {
  const actor = await memberActor("/min-side")
  const [orders, applications, entitlement, memberships, mayStepIn, embargoed, questionnaires] =
    await Promise.all([
      myOrders(actor),
      myApplications(actor),
      myEntitlement(actor),
      membershipsOf(actor, { personId: actor.personId }),
      awaitsSecondFactor(actor),
      embargoedReleases(actor),
      myQuestionnaires(actor),
    ])
  const coming = orders.filter(({ event }) => !event.isOver)
  const over = orders.filter(({ event }) => event.isOver)
  return (
    <main id="indhold" tabIndex={-1} className="wrap task">
      <h1>{t("people.mine.title")}</h1>
      <p className="lead">{t("people.mine.hello", { name: actor.name })}</p>
      <nav aria-label={t("people.mine.title")}>
        <ul className="mine-ways">
          <li>
            <a href={pathHere("/min-side/profil")}>{t("people.mine.profile")}</a>
          </li>
          {actor.coordinates.length > 0 ? (
            <li>
              <a href={pathHere("/min-side/organisation")}>{t("people.mine.organisation")}</a>
            </li>
          ) : null}
          {allows(actor, "admin.enter") || mayStepIn ? (
            <li>
              <a href="/admin">{t("people.mine.admin")}</a>
            </li>
          ) : null}
          <li>
            <a href={pathHere("/log-ud")}>{t("people.mine.signOut")}</a>
          </li>
        </ul>
      </nav>
      {questionnaires.length > 0 ? (
        <section className="mine-block">
          <h2>{t("collecting.form.mine")}</h2>
          <QuestionnaireLines questionnaires={questionnaires} />
        </section>
      ) : null}
      <section className="mine-block">
        <h2>{t("people.mine.signUps")}</h2>
        {coming.length === 0 ? (
          <p>
            {t("people.mine.noSignUps")} <a href={pathHere("/arrangementer")}>{t("people.mine.seeEvents")}</a>
          </p>
        ) : (
          <Orders orders={coming} />
        )}
      </section>
      {applications.length > 0 ? (
        <section className="mine-block">
          <h2>{t("people.mine.applications")}</h2>
          <ul className="dates">
            {applications.map((application) => (
              <ApplicationLine key={application.id} application={application} />
            ))}
          </ul>
        </section>
      ) : null}
      {embargoed.length > 0 ? <Embargoed lines={embargoed} /> : null}
      <Membership entitlement={entitlement} memberships={memberships} />
      {over.length > 0 ? (
        <section className="mine-block">
          <h2>{t("people.mine.past")}</h2>
          <Orders orders={over} />
        </section>
      ) : null}
    </main>
  )
}

function Orders({ orders }: { orders: readonly MyOrder[] }) {
  return (
    <ul className="dates">
      {orders.map((order) => (
        <OrderLine key={order.id} order={order} />
      ))}
    </ul>
  )
}
