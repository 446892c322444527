import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ActForm } from "#components/admin/act-form.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import { ReportView } from "#components/imports/report-view.tsx"
import { RestForm } from "#components/imports/rest-form.tsx"
import { runMood } from "#components/imports/run-mood.ts"
import { RunProgress } from "#components/imports/run-progress.tsx"
import { type ImportRun, importRun } from "#domain/imports/queries/import-run.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../ask.ts"
import { isId, type PageProps } from "../../../asked.ts"
import { ClientWords } from "../../../client-words.tsx"
import { AdminPage } from "../../admin-page.tsx"
import { deskActor } from "../../desk-actor.ts"
import { bring, drop } from "../actions.ts"
import "../../media.css"
import "../../imports.css"

const t = translator("da")
const room = "/admin/import"

export const metadata: Metadata = { title: t("admin.section.imports") }

/** One import: what it would bring, how far it is, and what came of it. */
export default async function ImportRunPage({ params }: PageProps<{ id: string }>) {
  const { id } = await params
  if (!isId(id)) notFound()
  const path = `${room}/${id}`
  const actor = await deskActor(path)
  const run = await ask(actor, path, importRun(actor, id))
  const { status, done, total, can, report, refusal } = run
  const isDone = status === "DONE"
  return (
    <AdminPage
      actor={actor}
      section="imports"
      title={run.file.name}
      parent={{ href: room, label: t("imports.room.back") }}
    >
      <p className="run-state" data-status={status}>
        <State mood={runMood(status)}>{t(`imports.status.${status}`)}</State> {t(`imports.room.${run.kind}`)}
        {run.by ? `, ${run.by}` : ""}, <Moment at={run.createdAt} />
      </p>
      {refusal ? (
        <p className="told" data-mood="bad" role="alert">
          {t(refusal.code, refusal.values)}
        </p>
      ) : null}
      <ClientWords namespaces={["imports", "errors"]}>
        {status === "RECEIVING" ? <RestForm id={id} wanted={wantedOf(run)} /> : null}
        {status === "TRYING" || status === "BRINGING" ? (
          <RunProgress id={id} begun={{ status, done, total, can }} />
        ) : null}
        <Acts run={run} />
      </ClientWords>
      {report ? (
        <>
          <ReportView report={report} isDone={isDone} />
          <p>
            <a className="button plain" href={`/api/admin/import/${id}/rapport.csv`} download>
              {t("imports.run.report")}
            </a>
          </p>
        </>
      ) : null}
    </AdminPage>
  )
}

function Acts({ run: { id, can, status, report } }: { run: ImportRun }) {
  const hasNews = report !== null && report.published + report.drafts + report.pages + report.media > 0
  const fields = { id }
  return (
    <div className="run-acts">
      {can.bring && hasNews ? (
        <div>
          <ActForm action={bring} fields={fields} label={t("imports.run.bring")} plain={false} name="bring" />
          {report.published + report.pages > 0 ? <p className="hint">{t("imports.run.bringText")}</p> : null}
        </div>
      ) : null}
      {can.goOn ? (
        <ActForm action={bring} fields={fields} label={t("imports.run.goOn")} plain={false} name="go-on" />
      ) : null}
      {can.drop ? (
        <div>
          <ActForm
            action={drop}
            fields={fields}
            label={t(status === "BRINGING" ? "imports.run.stop" : "imports.run.drop")}
            name="drop"
          />
          {status === "BRINGING" ? <p className="hint">{t("imports.run.stopText")}</p> : null}
        </div>
      ) : null}
    </div>
  )
}

function wantedOf({ file, media }: ImportRun) {
  const all = [{ part: "file" as const, ...file }, ...(media ? [{ part: "media" as const, ...media }] : [])]
  return all.filter(({ bytes, received }) => received < bytes)
}
