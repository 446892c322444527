"use client"

import { useState } from "react"
import { Field } from "#components/admin/field.tsx"
import { type Answer, readAnswer } from "#components/editor/ask-server.ts"
import { useHydrated } from "#components/ui/use-hydrated.ts"
import { useWords } from "#components/ui/words.tsx"
import type { ImportReport } from "#domain/surveys/commands/import-observations.ts"
import { missingStatuses } from "#domain/surveys/rules/classes.ts"
import { ImportColumns } from "./import-columns.tsx"
import { ImportReportView } from "./import-report-view.tsx"

/** A file with the answers to one question: tried first, then laid into the draft. */
export function ObservationsUpload({
  entryId,
  questions,
  isSample,
  municipalities,
}: {
  entryId: string
  questions: readonly { versionId: string; label: string; key: string }[]
  isSample: boolean
  municipalities: readonly { code: string; name: string }[]
}) {
  const t = useWords()
  const isHydrated = useHydrated()
  const [answer, setAnswer] = useState<Answer<ImportReport> | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [file, setFile] = useState<Pick<ImportReport, "headings" | "read"> | null>(null)
  const report = answer?.type === "done" ? answer.done : null

  async function send(form: FormData, dryRun: boolean) {
    setBusy(true)
    if (dryRun) form.set("dryRun", "ja")
    const said = await sendObservations(entryId, form)
    setBusy(false)
    setAnswer(said)
    if (said.type === "done") setFile(said.done.headings.length > 0 ? said.done : null)
    if (!dryRun && said.type === "done" && said.done.accepted) {
      location.assign(`/admin/undersoegelser/${entryId}/tal?udfoert=hentet`)
    }
  }

  return (
    <form
      inert={!isHydrated}
      className="form-grid"
      data-form="observations"
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget), !report?.accepted)
      }}
      onChange={() => setAnswer(null)}
    >
      <Field id="observations-file" label={t("surveys.import.file")} hint={t("surveys.import.fileHint")}>
        {(control) => (
          <input {...control} type="file" name="file" accept=".csv,.txt,.xlsx,text/csv,text/plain" required />
        )}
      </Field>
      <Field id="observations-question" label={t("surveys.import.question")}>
        {(control) => (
          <select {...control} name="versionId">
            {questions.map(({ versionId, label, key }) => (
              <option key={versionId} value={versionId}>
                {label} ({key})
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id="observations-absent"
        label={t("surveys.import.absent")}
        hint={t("surveys.import.absentHint")}
      >
        {(control) => (
          <select {...control} name="absent" defaultValue="NO_RESPONSE">
            {missingStatuses.map((status) => (
              <option key={status} value={status}>
                {t(`surveys.status.${status}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <label className="check">
        <input type="checkbox" name="isSample" defaultChecked={isSample} />
        <span>{t("surveys.import.isSample")}</span>
      </label>
      {file ? <ImportColumns headings={file.headings} read={file.read} /> : null}
      {report ? <ImportReportView report={report} municipalities={municipalities} /> : null}
      {answer && answer.type !== "done" ? (
        <p className="message" role="alert">
          {answer.type === "refused"
            ? t(answer.refused.code, answer.refused.values)
            : t("surveys.import.notSent")}
        </p>
      ) : null}
      <p>
        <button className={report?.accepted ? "button" : "button plain"} type="submit" disabled={isBusy}>
          {isBusy
            ? t("surveys.import.busy")
            : t(report?.accepted ? "surveys.import.keep" : "surveys.import.try")}
        </button>
      </p>
    </form>
  )
}

async function sendObservations(entryId: string, form: FormData): Promise<Answer<ImportReport>> {
  try {
    const response = await fetch(`/api/admin/surveys/${entryId}/observations`, { method: "POST", body: form })
    return readAnswer<ImportReport>(response.status, await response.json().catch(() => null))
  } catch {
    return { type: "unreachable", trouble: "network" }
  }
}
