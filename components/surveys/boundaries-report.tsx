import { useWords } from "#components/ui/words.tsx"
import type { BoundariesReport } from "#domain/surveys/commands/import-boundaries.ts"

/** What became of a file of boundaries, in words: who is drawn, who is not, and what is wrong in which feature. */
export function BoundariesReportView({
  report: { accepted, matched, missing, ignored, errors, bytes },
  names,
}: {
  report: BoundariesReport
  /** Of the municipalities, by their codes. */
  names: Readonly<Record<string, string>>
}) {
  const t = useWords()
  const isDrawn = !errors.every(({ feature }) => feature === null) || matched > 0
  return (
    <div className="told" data-mood={accepted ? "good" : "bad"} role="status" data-accepted={accepted}>
      <p>
        <strong>
          {t(accepted ? "survey-map.import.accepted" : "survey-map.import.refused", {
            kilobytes: Math.ceil(bytes / 1000),
          })}
        </strong>
      </p>
      {isDrawn ? <p>{t("survey-map.import.matched", { matched })}</p> : null}
      {isDrawn && missing.length > 0 ? (
        <p>
          {t("survey-map.import.missing", {
            count: missing.length,
            names: missing.map((code) => `${names[code] ?? ""} (${code})`).join(", "),
          })}
        </p>
      ) : null}
      {ignored.length > 0 ? (
        <p>
          {t("survey-map.import.ignored", {
            names: ignored.map(({ code, name, features }) => `${name} (${code}, ${features})`).join(", "),
          })}
        </p>
      ) : null}
      {errors.length > 0 ? (
        <ul className="lines">
          {errors.map(({ feature, value, code, values }) => (
            <li key={`${feature} ${code} ${value}`}>
              <span>
                {feature === null ? null : <strong>{t("survey-map.import.feature", { feature })} </strong>}
                {value ? <code>{names[value] ? `${value} ${names[value]}` : value}</code> : null}{" "}
                {t(code, values)}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
