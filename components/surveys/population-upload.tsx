"use client"

import { useState } from "react"
import { Field } from "#components/admin/field.tsx"
import { type Answer, readAnswer } from "#components/editor/ask-server.ts"
import { useHydrated } from "#components/ui/use-hydrated.ts"
import { useWords } from "#components/ui/words.tsx"
import type { ImportReport } from "#domain/surveys/commands/import-observations.ts"
import { ImportReportView } from "./import-report-view.tsx"

/** A file with the inhabitants of a year: tried first, then kept. */
export function PopulationUpload({
  municipalities,
}: {
  municipalities: readonly { code: string; name: string }[]
}) {
  const t = useWords()
  const isHydrated = useHydrated()
  const [answer, setAnswer] = useState<Answer<ImportReport> | null>(null)
  const [isBusy, setBusy] = useState(false)
  const report = answer?.type === "done" ? answer.done : null

  async function send(form: FormData, dryRun: boolean) {
    setBusy(true)
    if (dryRun) form.set("dryRun", "ja")
    const said = await sendPopulation(form)
    setBusy(false)
    setAnswer(said)
    if (!dryRun && said.type === "done" && said.done.accepted) {
      location.assign("/admin/undersoegelser/indbyggertal?udfoert=hentet")
    }
  }

  return (
    <form
      inert={!isHydrated}
      className="form-grid"
      data-form="population"
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget), !report?.accepted)
      }}
      onChange={() => setAnswer(null)}
    >
      <Field
        id="population-file"
        label={t("survey-compare.desk.file")}
        hint={t("survey-compare.desk.fileHint")}
      >
        {(control) => (
          <input {...control} type="file" name="file" accept=".csv,.txt,text/csv,text/plain" required />
        )}
      </Field>
      <Field id="population-year" label={t("survey-compare.desk.year")}>
        {(control) => <input {...control} type="number" name="year" min={1900} max={2200} required />}
      </Field>
      <Field
        id="population-source"
        label={t("survey-compare.desk.source")}
        hint={t("survey-compare.desk.sourceHint")}
      >
        {(control) => <input {...control} type="text" name="source" maxLength={300} required />}
      </Field>
      <label className="check">
        <input type="checkbox" name="isSample" />
        <span>{t("survey-compare.desk.isSample")}</span>
      </label>
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
            : t(report?.accepted ? "survey-compare.desk.keep" : "surveys.import.try")}
        </button>
      </p>
    </form>
  )
}

async function sendPopulation(form: FormData): Promise<Answer<ImportReport>> {
  try {
    const response = await fetch("/api/admin/population", { method: "POST", body: form })
    return readAnswer<ImportReport>(response.status, await response.json().catch(() => null))
  } catch {
    return { type: "unreachable", trouble: "network" }
  }
}
