"use client"

import { Field } from "#components/admin/field.tsx"
import { useWords } from "#components/ui/words.tsx"
import type { ImportReport } from "#domain/surveys/commands/import-observations.ts"
import { ImportReportView } from "./import-report-view.tsx"
import { TriedUpload } from "./tried-upload.tsx"

/** A file with the inhabitants of a year: tried first, then kept. */
export function PopulationUpload({
  municipalities,
}: {
  municipalities: readonly { code: string; name: string }[]
}) {
  const t = useWords()
  return (
    <TriedUpload<ImportReport>
      name="population"
      to="/api/admin/population"
      keptAt="/admin/undersoegelser/indbyggertal?udfoert=hentet"
      words={{
        try: "surveys.import.try",
        keep: "survey-compare.desk.keep",
        busy: "surveys.import.busy",
        notSent: "surveys.import.notSent",
      }}
      isAccepted={({ accepted }) => accepted}
      told={(report) => <ImportReportView report={report} municipalities={municipalities} />}
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
    </TriedUpload>
  )
}
