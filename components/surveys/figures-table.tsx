import { municipalityPath } from "#domain/surveys/rules/municipality-path.ts"
import type { Population } from "#domain/surveys/rules/population.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { arranged, type RowGroup } from "./arranged.ts"
import { Swatch } from "./legend.tsx"
import type { Painted, PaintedFigure } from "./paint.ts"
import type { TableChoice, TableSort } from "./table-choice.ts"

/** Every municipality and its answer: the same as the map, for reading; sorted by links, in groups where that is wanted. */
export function FiguresTable({
  painted,
  population,
  question,
  choice,
  to,
  locale,
}: {
  painted: Painted
  population: Population | null
  question: string
  choice: TableChoice
  /** The address of the same table, otherwise; null where it cannot be asked for in another way. */
  to: ((change: Partial<TableChoice>) => string) | null
  locale: Locale
}) {
  const t = translator(locale)
  const groups = arranged(painted, choice, population, locale)
  const heading = (sort: TableSort, label: string) =>
    to ? (
      <SortHeading sort={sort} label={label} choice={choice} to={to} locale={locale} />
    ) : (
      <th scope="col">{label}</th>
    )
  return (
    <table className="sheet sticky">
      <caption className="for-ears">{question}</caption>
      <thead>
        <tr>
          {heading("name", t("surveys.table.municipality"))}
          {heading("region", t("surveys.table.region"))}
          {population ? heading("inhabitants", t("survey-compare.inhabitants")) : null}
          {heading("answer", t("surveys.table.answer"))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          {group.key ? <GroupHeading group={group} columns={population ? 4 : 3} /> : null}
          {group.rows.map((figure) => (
            <Row key={figure.code} figure={figure} population={population} locale={locale} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** A column by which the table can be sorted; pressed again it turns the other way. */
function SortHeading({
  sort,
  label,
  choice,
  to,
  locale,
}: {
  sort: TableSort
  label: string
  choice: TableChoice
  to: (change: Partial<TableChoice>) => string
  locale: Locale
}) {
  const t = translator(locale)
  const isSorted = choice.sort === sort
  const isDown = isSorted && !choice.isDown
  return (
    <th
      scope="col"
      className={sort === "inhabitants" ? "n" : undefined}
      aria-sort={isSorted ? (choice.isDown ? "descending" : "ascending") : undefined}
    >
      <a href={to({ sort, isDown })} title={t(isDown ? "survey-compare.sortDown" : "survey-compare.sortUp")}>
        {label}
        <span aria-hidden="true">{isSorted ? (choice.isDown ? " ▼" : " ▲") : " ↕"}</span>
      </a>
    </th>
  )
}

function GroupHeading({ group: { line, label, rows }, columns }: { group: RowGroup; columns: number }) {
  return (
    <tr className="group">
      <th scope="rowgroup" colSpan={columns}>
        {line ? <Swatch fill={line.fill} /> : null} {label} <span className="n">{rows.length}</span>
        {line?.description ? <p className="quiet">{line.description}</p> : null}
      </th>
    </tr>
  )
}

function Row({
  figure,
  population,
  locale,
}: {
  figure: PaintedFigure
  population: Population | null
  locale: Locale
}) {
  const t = translator(locale)
  const inhabitants = population?.inhabitants.get(figure.code)
  return (
    <tr
      data-municipality={figure.code}
      data-status={figure.status}
      data-value={figure.dataValue ?? undefined}
    >
      <th scope="row">
        <a href={municipalityPath(figure.name)}>{figure.name}</a>
      </th>
      <td>{figure.region}</td>
      {population ? (
        <td className="n">{inhabitants === undefined ? "–" : formats(locale).number(inhabitants)}</td>
      ) : null}
      <td>
        <Swatch fill={figure.fill} /> {figure.label}
        <span className="quiet">
          {figure.status === "PROVISIONAL" ? ` ${t("surveys.table.provisional")}` : ""}
          {figure.answeredBy ? ` ${t("surveys.table.answeredBy", { name: figure.answeredBy })}` : ""}
        </span>
      </td>
    </tr>
  )
}
