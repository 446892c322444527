import { useWords } from "#components/ui/words.tsx"
import type { ImportReport } from "#domain/surveys/commands/import-observations.ts"
import type { Translate } from "#messages/translate.ts"

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
      {report.sheet ? (
        <p>
          {t("survey-releases.import.sheet", {
            title: report.sheet.title,
            others: report.sheet.others.join(", ") || "none",
          })}
        </p>
      ) : null}
      {report.errors.length > 0 ? (
        <p>
          <a href={reportFile(report, t)} download="rapport.csv">
            {t("survey-releases.import.download")}
          </a>
        </p>
      ) : null}
      {report.moreErrors > 0 ? <p>{t("surveys.import.more", { count: report.moreErrors })}</p> : null}
    </div>
  )
}

/** The report as a file for whoever mends the figures: a line for each fault, with what stands there and what to do. */
function reportFile({ errors }: ImportReport, t: Translate): string {
  const rows = [
    [t("survey-releases.import.line"), t("survey-releases.import.value"), t("survey-releases.import.remedy")],
    ...errors.map(({ line, code, values }) => [
      line ?? "",
      values.cell ?? values.name ?? "",
      t(code, values),
    ]),
  ]
  const cell = (value: string | number) => {
    const text = String(value)
    // A spreadsheet must not work out what was wrong in another.
    return `"${(/^\s*[=+@-]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  }
  const text = rows.map((row) => row.map(cell).join(";")).join("\r\n")
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${text}\r\n`)}`
}
