import type { Metadata } from "next"
import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { Moment } from "#components/admin/moment.tsx"
import { DeskAnswer } from "#components/forms/desk-answer.tsx"
import { type DeskApplication, deskApplication } from "#domain/membership/queries/desk-application.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../ask.ts"
import { isId, type PageProps } from "../../../asked.ts"
import { AdminPage } from "../../admin-page.tsx"
import { deskActor } from "../../desk-actor.ts"
import { ApplicationStateMark } from "../application-state.tsx"
import { Approve } from "./approve.tsx"
import { Reject } from "./reject.tsx"

const t = translator("da")
export const metadata: Metadata = { title: t("admin.section.joinings") }

/** One application beside what the register knows already, and the two answers to it. */
export default async function ApplicationPage({ params }: PageProps<{ id: string }>) {
  const { id } = await params
  const path = `/admin/indmeldelser/${id}`
  const actor = await deskActor(path)
  if (!isId(id)) notFound()
  const application = await ask(actor, path, deskApplication(actor, id))
  const isWaiting = application.status === "SUBMITTED"
  return (
    <AdminPage
      actor={actor}
      section="joinings"
      title={application.holder === "PERSON" ? application.name : application.organisationName}
      parent={{ href: "/admin/indmeldelser", label: t("admin.section.joinings") }}
    >
      <div className="two-columns">
        <section className="block">
          <h2>{t("membership.desk.applications.said")}</h2>
          <Said application={application} />
        </section>
        <section className="block">
          <h2>{t("membership.desk.applications.known")}</h2>
          <Known application={application} />
        </section>
      </div>
      {isWaiting ? (
        <div className="two-columns">
          <Approve actor={actor} application={application} />
          <Reject id={id} />
        </div>
      ) : (
        <Outcome application={application} />
      )}
    </AdminPage>
  )
}

function Said({ application }: { application: DeskApplication }) {
  const isPersonal = application.holder === "PERSON"
  const { organisationKind } = application
  const facts: [string, ReactNode][] = [
    [t("membership.desk.applications.appliesAs"), t(`membership.application.holder.${application.holder}`)],
    [t("membership.join.organisationName"), application.organisationName],
    [t("membership.join.organisationKind"), organisationKind ? t(`people.kind.${organisationKind}`) : ""],
    [t("membership.join.municipality"), application.municipality],
    [t("membership.join.cvr"), application.cvr],
    [t("membership.join.gln"), application.gln],
    [isPersonal ? t("membership.join.name") : t("membership.receipt.contact"), application.name],
    [t("membership.join.email"), application.email],
    [t("membership.join.phone"), application.phone],
    [t("membership.receipt.work"), application.employer],
    ...application.answers.map(({ key, question, answer, file }): [string, ReactNode] => [
      question,
      <DeskAnswer key={key} answer={answer} fileId={file?.id} />,
    ]),
  ]
  return (
    <dl className="facts">
      <dt>{t("admin.list.status")}</dt>
      <dd>
        <ApplicationStateMark status={application.status} />
      </dd>
      <dt>{t("membership.desk.applications.at")}</dt>
      <dd>
        <Moment at={application.submittedAt ?? application.createdAt} />
        {application.isSample ? ` (${t("site.sample")})` : ""}
      </dd>
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function Known({ application: { person, matches, dues } }: { application: DeskApplication }) {
  return (
    <>
      <p className="block-text">
        {person ? (
          <>
            {t("membership.desk.applications.knownPerson")}{" "}
            <a href={`/admin/personer/${person.id}`}>{person.name}</a>
          </>
        ) : (
          t("membership.desk.applications.newPerson")
        )}
      </p>
      {matches.length === 0 ? (
        <p className="block-text">{t("membership.desk.applications.noMatch")}</p>
      ) : (
        <>
          <p className="block-text">{t("membership.desk.applications.matches")}</p>
          <ul className="lines">
            {matches.map(({ id, name, isMember }) => (
              <li key={id}>
                <a href={`/admin/organisationer/${id}`}>{name}</a>
                <span className="quiet">{isMember ? t("membership.desk.applications.isMember") : ""}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {dues ? (
        <p className="block-text">
          <strong>{t("membership.join.perYear", { price: formats("da").money(dues.priceOere) })}</strong>{" "}
          {t(dues.reason.code, dues.reason.values)}
        </p>
      ) : null}
    </>
  )
}

function Outcome({ application }: { application: DeskApplication }) {
  const { decidedAt, decidedBy, membershipId, answer } = application
  if (!decidedAt) return null
  return (
    <section className="block">
      <p className="block-text" role="status">
        {t("membership.desk.applications.decided", {
          at: formats("da").shortDateTime(decidedAt),
          by: decidedBy || t("admin.log.erased"),
        })}
      </p>
      {answer ? (
        <dl className="facts">
          <dt>{t("membership.desk.applications.answered")}</dt>
          <dd>{answer}</dd>
        </dl>
      ) : null}
      {membershipId ? (
        <p>
          <a href={`/admin/medlemskaber/${membershipId}`}>{t("membership.desk.applications.toMembership")}</a>
        </p>
      ) : null}
    </section>
  )
}
