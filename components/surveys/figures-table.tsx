import { type Locale, translator } from "#messages/translate.ts"
import { Swatch } from "./legend.tsx"
import type { PaintedFigure } from "./paint.ts"

/** Every municipality and its answer: the same as the map, for reading. */
export function FiguresTable({
  figures,
  question,
  locale,
}: {
  figures: readonly PaintedFigure[]
  question: string
  locale: Locale
}) {
  const t = translator(locale)
  return (
    <table className="sheet">
      <caption className="for-ears">{question}</caption>
      <thead>
        <tr>
          <th scope="col">{t("surveys.table.municipality")}</th>
          <th scope="col">{t("surveys.table.region")}</th>
          <th scope="col">{t("surveys.table.answer")}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr
            key={figure.code}
            data-municipality={figure.code}
            data-status={figure.status}
            data-value={figure.dataValue ?? undefined}
          >
            <th scope="row">{figure.name}</th>
            <td>{figure.region}</td>
            <td>
              <Swatch fill={figure.fill} /> {figure.label}
              <span className="quiet">
                {figure.status === "PROVISIONAL" ? ` ${t("surveys.table.provisional")}` : ""}
                {figure.answeredBy ? ` ${t("surveys.table.answeredBy", { name: figure.answeredBy })}` : ""}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
