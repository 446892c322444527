"use client"

import { useState } from "react"
import { Field } from "#components/admin/field.tsx"
import { useWords } from "#components/ui/words.tsx"
import type { ImportReport } from "#domain/surveys/commands/import-observations.ts"
import { missingStatuses } from "#domain/surveys/rules/classes.ts"
import { ImportColumns } from "./import-columns.tsx"
import { ImportReportView } from "./import-report-view.tsx"
import { TriedUpload } from "./tried-upload.tsx"

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
  const [file, setFile] = useState<Pick<ImportReport, "headings" | "read"> | null>(null)
  return (
    <TriedUpload<ImportReport>
      name="observations"
      to={`/api/admin/surveys/${entryId}/observations`}
      keptAt={`/admin/undersoegelser/${entryId}/tal?udfoert=hentet`}
      words={{
        try: "surveys.import.try",
        keep: "surveys.import.keep",
        busy: "surveys.import.busy",
        notSent: "surveys.import.notSent",
      }}
      isAccepted={({ accepted }) => accepted}
      told={(report) => <ImportReportView report={report} municipalities={municipalities} />}
      onTold={(report) => setFile(report.headings.length > 0 ? report : null)}
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
    </TriedUpload>
  )
}
