import type { ReactNode } from "react"
import { slugOf } from "#domain/content/rules/address.ts"
import type { Population } from "#domain/surveys/rules/population.ts"
import { regionNames } from "#domain/surveys/rules/regions.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { isLeft } from "./arranged.ts"
import type { Painted } from "./paint.ts"
import { plainTable, type TableChoice, tableQuery } from "./table-choice.ts"

/** Which rows of the table are left, and how they are grouped: a form that asks by its address, and what came of it. */
export function TableChoices({
  painted,
  population,
  choice,
  address,
  plain,
  locale,
}: {
  painted: Painted
  population: Population | null
  choice: TableChoice
  /** The page with all but the table chosen. */
  address: string
  /** The same with the table as it comes. */
  plain: string
  locale: Locale
}) {
  const t = translator(locale)
  const [path = "", query = ""] = address.split("?")
  const kept = [
    ...new URLSearchParams(query),
    ...tableQuery({ ...plainTable, sort: choice.sort, isDown: choice.isDown }),
  ]
  return (
    <>
      <form action={`${path}#kommunerne`} className="table-choices">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Choice name="svar" label={t("surveys.table.answer")} value={choice.answer ?? ""}>
          <option value="">{t("survey-compare.allAnswers")}</option>
          {painted.legend.map(({ key, code, label, count }) => (
            <option key={key} value={key}>
              {[code, label].filter(Boolean).join(": ")} ({count})
            </option>
          ))}
        </Choice>
        <Choice
          name="region"
          label={t("surveys.table.region")}
          value={choice.region ? slugOf(choice.region) : ""}
        >
          <option value="">{t("survey-compare.allRegions")}</option>
          {regionNames.map((name) => (
            <option key={name} value={slugOf(name)}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice name="grupper" label={t("survey-compare.group")} value={groupWord(choice)}>
          <option value="">{t("survey-compare.noGroups")}</option>
          <option value="svar">{t("surveys.table.answer")}</option>
          <option value="region">{t("surveys.table.region")}</option>
          {population ? <option value="stoerrelse">{t("survey-compare.size.title")}</option> : null}
        </Choice>
        <button className="button plain" type="submit">
          {t("survey-compare.show")}
        </button>
      </form>
      <Found painted={painted} choice={choice} plain={plain} locale={locale} />
    </>
  )
}

function groupWord({ group }: TableChoice): string {
  return tableQuery({ ...plainTable, group })[0]?.[1] ?? ""
}

function Choice({
  name,
  label,
  value,
  children,
}: {
  name: string
  label: string
  value: string
  children: ReactNode
}) {
  return (
    <p className="field">
      <label htmlFor={`tabel-${name}`}>{label}</label>
      <select id={`tabel-${name}`} name={name} defaultValue={value}>
        {children}
      </select>
    </p>
  )
}

/** How many are left of all, and of which kind; with what the answer means, as it is told nowhere near. */
function Found({
  painted,
  choice,
  plain,
  locale,
}: {
  painted: Painted
  choice: TableChoice
  plain: string
  locale: Locale
}) {
  if (choice.answer === null && choice.region === null) return null
  const t = translator(locale)
  const count = painted.figures.filter((figure) => isLeft(figure, choice)).length
  const line = painted.legend.find(({ key }) => key === choice.answer)
  const only = [line ? [line.code, line.label].filter(Boolean).join(": ") : "", choice.region ?? ""]
  return (
    <p className="table-found" role="status">
      {t("survey-compare.found", {
        count,
        all: painted.figures.length,
        only: only.filter(Boolean).join(", "),
      })}{" "}
      <a href={plain}>{t("survey-compare.showAll")}</a>
      {line?.description && choice.group !== "answer" ? (
        <span className="quiet means">{line.description}</span>
      ) : null}
    </p>
  )
}
