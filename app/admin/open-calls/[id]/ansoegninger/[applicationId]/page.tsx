import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Moment } from "#components/admin/moment.tsx"
import { allows } from "#domain/access/demand.ts"
import { type DeskApplication, deskApplication } from "#domain/calls/queries/desk-application.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../../ask.ts"
import { isId, type PageProps } from "../../../../../asked.ts"
import { ApplicationState } from "../../../application-columns.tsx"
import { CallRoom, enterRoom } from "../../../call-room.tsx"
import { DecisionForm } from "./decision-form.tsx"
import { SentVersion } from "./sent-version.tsx"

const t = translator("da")
export const metadata: Metadata = { title: t("admin.call.ansoegninger") }

/** One application to read, with all that was sent, and what is decided about it. */
export default async function ApplicationPage({
  params,
  searchParams,
}: PageProps<{ id: string; applicationId: string }>) {
  const [{ id, applicationId }, asked] = await Promise.all([params, searchParams])
  const { actor, call, path } = await enterRoom(id, "ansoegninger")
  if (!isId(applicationId)) notFound()
  const application = await ask(actor, `${path}/${applicationId}`, deskApplication(actor, applicationId))
  if (application.callId !== id) notFound()
  const [sent, ...earlier] = application.versions
  if (!sent) notFound()
  return (
    <CallRoom
      actor={actor}
      call={call}
      room="ansoegninger"
      done={asked.udfoert}
      actions={<Neighbours application={application} path={path} />}
    >
      <div className="reading-desk">
        <article>
          <p className="quiet">
            {t("calls.desk.number")} {application.number} · <ApplicationState status={application.status} />
          </p>
          <SentVersion version={sent} applicationId={application.id} />
          {earlier.length > 0 ? (
            <section className="block">
              <h2>{t("calls.desk.earlier")}</h2>
              {earlier.map((version) => (
                <details key={version.number}>
                  <summary>
                    {t("calls.desk.version", { number: version.number })}, <Moment at={version.sentAt} />
                  </summary>
                  <SentVersion version={version} applicationId={application.id} />
                </details>
              ))}
            </section>
          ) : null}
        </article>
        <section className="block" aria-labelledby="afgoerelse">
          <h2 id="afgoerelse">{t("calls.desk.decision")}</h2>
          <Told application={application} />
          {allows(actor, "calls.decide") && application.mayBeDecided ? (
            <DecisionForm application={application} isOver={call.state.kind === "closed"} />
          ) : (
            <Prepared application={application} />
          )}
        </section>
      </div>
    </CallRoom>
  )
}

function Neighbours({ application, path }: { application: DeskApplication; path: string }) {
  const { previousId, nextId } = application
  return (
    <>
      {previousId ? (
        <a href={`${path}/${previousId}`} rel="prev">
          {t("calls.desk.previous")}
        </a>
      ) : null}
      {nextId ? (
        <a href={`${path}/${nextId}`} rel="next">
          {t("calls.desk.next")}
        </a>
      ) : null}
    </>
  )
}

function Told({ application: { decisions } }: { application: DeskApplication }) {
  return decisions.map(({ outcome, words, publishedAt }) => (
    <div key={`${outcome} ${publishedAt?.toISOString()}`}>
      <p>
        <strong>{t(`calls.desk.status.${outcome}`)}</strong>{" "}
        <span className="quiet">
          {t("calls.desk.told")} <Moment at={publishedAt} />
        </span>
      </p>
      {words ? <p className="plain-text">{words}</p> : null}
    </div>
  ))
}

/** What is prepared, for those who may read and not decide. */
function Prepared({ application: { prepared, status } }: { application: DeskApplication }) {
  if (!prepared) {
    return status === "SUBMITTED" ? <p className="quiet">{t("calls.desk.preparedNone")}</p> : null
  }
  return (
    <>
      <p>
        <strong>{t(`calls.desk.outcome.${prepared.outcome}`)}</strong>{" "}
        <span className="quiet">{t("calls.desk.decidedBy", { name: prepared.by })}</span>
      </p>
      {prepared.words ? <p className="plain-text">{prepared.words}</p> : null}
    </>
  )
}
