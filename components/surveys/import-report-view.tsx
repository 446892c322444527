import { useWords } from "#components/ui/words.tsx"
import type { ImportReport } from "#domain/surveys/commands/import-observations.ts"

/** What became of a file, in words: how many rows, who is missing, and what is wrong in which line. */
export function ImportReportView({
  report,
  municipalities,
}: {
  report: ImportReport
  municipalities: readonly { code: string; name: string }[]
}) {
  const t = useWords()
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  const named = (codes: readonly string[]) => codes.map((code) => names.get(code) ?? code).join(", ")
  return (
    <div
      className="told"
      data-mood={report.accepted ? "good" : "bad"}
      role="status"
      data-accepted={report.accepted}
    >
      <p>
        <strong>
          {t(report.accepted ? "surveys.import.accepted" : "surveys.import.refused", { rows: report.rows })}
        </strong>
      </p>
      {report.missing.length > 0 ? (
        <p>{t("surveys.import.missing", { count: report.missing.length, names: named(report.missing) })}</p>
      ) : null}
      {report.double.length > 0 ? <p>{t("surveys.import.double", { names: named(report.double) })}</p> : null}
      {report.ignored.length > 0 ? (
        <p>{t("surveys.import.ignored", { columns: report.ignored.join(", ") })}</p>
      ) : null}
      {report.errors.length > 0 ? (
        <ul>
          {report.errors.map(({ line, code, values }) => (
            <li key={`${line} ${code} ${Object.values(values).join()}`}>
              {line === null ? "" : `${t("surveys.import.line", { line })} `}
              {t(code, values)}
            </li>
          ))}
        </ul>
      ) : null}
      {report.moreErrors > 0 ? <p>{t("surveys.import.more", { count: report.moreErrors })}</p> : null}
    </div>
  )
}
