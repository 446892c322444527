import type { EmbargoedLine } from "#domain/surveys/queries/embargoed-releases.ts"
import { here, pathHere, t } from "../../reader.ts"

/** Figures that one may read before they are out. */
export function Embargoed({ lines }: { lines: readonly EmbargoedLine[] }) {
  return (
    <section className="mine-block">
      <h2>{t("survey-releases.embargo.title")}</h2>
      <p>{t("survey-releases.embargo.lead")}</p>
      <ul>
        {lines.map(({ slug, title, until }) => (
          <li key={slug}>
            <a href={pathHere(`/min-side/udgivelser/${slug}`)}>{title}</a>{" "}
            <span className="quiet">
              {t("survey-releases.embargo.until", { time: here().dateTime(until) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
