import { useWords } from "#components/ui/words.tsx"
import type { ImportReport } from "#domain/surveys/commands/import-observations.ts"

const columns = [
  ["columnCode", "code"],
  ["columnName", "name"],
  ["columnValue", "value"],
  ["columnStatus", "status"],
] as const

/** Which column of the file is which, as it was read; chosen anew where that was wrong, and remembered in the series. */
export function ImportColumns({ headings, read }: Pick<ImportReport, "headings" | "read">) {
  const t = useWords()
  return (
    <fieldset>
      <legend>{t("survey-releases.import.columns")}</legend>
      <p className="hint">{t("survey-releases.import.columnsHint")}</p>
      {columns.map(([name, column]) => (
        <label key={name} className="field">
          <span>{t(`survey-releases.import.column.${column}`)}</span>
          <select name={name} defaultValue={read[column] ?? ""}>
            <option value="">{t("survey-releases.import.none")}</option>
            {[...new Set(headings)].map((heading) => (
              <option key={heading} value={heading}>
                {heading}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}
