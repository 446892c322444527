import type { Metadata } from "next"
import { EmptyList } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { allows } from "#domain/access/demand.ts"
import { type DeskBatch, deskBatch } from "#domain/calls/queries/desk-batch.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../ask.ts"
import type { PageProps } from "../../../../asked.ts"
import { check, publish } from "../../actions.ts"
import { CallRoom, enterRoom } from "../../call-room.tsx"

const t = translator("da")
export const metadata: Metadata = { title: t("admin.call.afgoerelser") }

/** What is prepared for all, checked in one act and published in another. */
export default async function DecisionsPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, call, path } = await enterRoom(id, "afgoerelser")
  const batch = await ask(actor, path, deskBatch(actor, id))
  const hasAny = batch !== null && batch.lines.length > 0
  return (
    <CallRoom actor={actor} call={call} room="afgoerelser" done={asked.udfoert}>
      {hasAny ? null : call.publishedAt && call.submitted === 0 ? (
        <p>
          {t("calls.desk.batchAll")} <Moment at={call.publishedAt} />
        </p>
      ) : (
        <EmptyList empty={{ title: t("calls.desk.batchEmpty"), text: t("calls.desk.batchEmptyText") }} />
      )}
      {hasAny && allows(actor, "calls.publish") ? <Acts batch={batch} callId={id} /> : null}
      {hasAny ? <Lines batch={batch} callId={id} /> : null}
    </CallRoom>
  )
}

/** First the check, then what it allows; the button says what will happen. */
function Acts({ batch, callId }: { batch: DeskBatch; callId: string }) {
  const count = batch.lines.length
  const isChecked = batch.checkedHash !== ""
  return (
    <div className="two-columns">
      <section className="block">
        <h2>{t("calls.desk.checkTitle")}</h2>
        <p className="block-text">{t("calls.desk.checkText")}</p>
        {batch.undecided > 0 ? (
          <p className="told">
            {t("calls.desk.batchUndecided", { count: batch.undecided })}{" "}
            <a href={`/admin/open-calls/${callId}/ansoegninger?status=SUBMITTED&forberedt=none`}>
              {t("calls.desk.seeUndecided")}
            </a>
          </p>
        ) : null}
        {batch.outdated > 0 ? (
          <p className="told">{t("calls.desk.batchOutdated", { count: batch.outdated })}</p>
        ) : null}
        {isChecked ? (
          <p className="told" data-mood="good">
            {t("calls.desk.checked", { hash: batch.checkedHash.slice(0, 12) })}
          </p>
        ) : (
          <ActionForm action={check} name="check-batch" className="form-grid">
            <input type="hidden" name="callId" value={callId} />
            <p>
              <button className="button" type="submit">
                {t("calls.desk.check")}
              </button>
            </p>
          </ActionForm>
        )}
      </section>
      <section className="block">
        <h2>{t("calls.desk.publishTitle")}</h2>
        <p className="block-text">{t("calls.desk.publishText", { count })}</p>
        {isChecked ? (
          <ActionForm action={publish} name="publish-batch" className="form-grid">
            <input type="hidden" name="callId" value={callId} />
            <input type="hidden" name="batchId" value={batch.id} />
            <input type="hidden" name="hash" value={batch.checkedHash} />
            <p>
              <button className="button" type="submit">
                {t("calls.desk.publish", { count })}
              </button>
            </p>
          </ActionForm>
        ) : (
          <p className="quiet">{t("calls.desk.publishFirst")}</p>
        )}
      </section>
    </div>
  )
}

function Lines({ batch, callId }: { batch: DeskBatch; callId: string }) {
  return (
    <section className="block">
      <h2>{t("calls.desk.answers")}</h2>
      <ul className="lines">
        {batch.lines.map((line) => (
          <li key={line.applicationId}>
            <span>
              <a href={`/admin/open-calls/${callId}/ansoegninger/${line.applicationId}`}>
                {line.number} {line.title}
              </a>{" "}
              <span className="quiet">{line.email}</span>
            </span>
            <span>
              <strong>{t(`calls.desk.outcome.${line.outcome}`)}</strong>
              {line.words ? null : <span className="quiet"> {t("calls.desk.noWords")}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
