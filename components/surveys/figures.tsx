import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import type { SurveyPage } from "#domain/surveys/queries/survey-page.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { type Chosen, surveyAddress } from "./address.ts"
import { FiguresTable } from "./figures-table.tsx"
import { MapPanel } from "./map-panel.tsx"
import { inLocale, paint } from "./paint.ts"
import { Division, PopulationSource } from "./population-words.tsx"
import { summary } from "./summary.ts"
import { plainTable, type TableChoice, tableAddress } from "./table-choice.ts"
import { TableChoices } from "./table-choices.tsx"
import { FileLinks } from "./take-along.tsx"

/** What was found: in a sentence, on the map with its legend, and as a table; all of the same figures. */
export function Figures({
  survey,
  shown,
  chosen,
  drawing,
  table,
  hasOfficial,
  locale,
}: {
  survey: SurveyPage
  shown: NonNullable<SurveyPage["shown"]>
  chosen: Chosen
  drawing: MapDrawing
  /** How the table is wanted; left out where nobody can choose. */
  table?: TableChoice | undefined
  /** There are official boundaries beside our own. */
  hasOfficial: boolean
  locale: Locale
}) {
  const t = translator(locale)
  const { question, release, figures, population = null, division = null } = shown
  const { path, questions } = survey
  const painted = paint(question, figures, locale)
  const label = inLocale(question.label, question.labelEn, locale)
  const note = inLocale(question.note, question.noteEn, locale)
  const to = (change: Partial<Chosen>) => surveyAddress(path, { ...chosen, ...change })
  const mapLabel = t("surveys.map.label", { question: label, sample: release.isSample ? "yes" : "no" })
  return (
    <>
      <section className="wrap">
        <p className="say">{summary(question, painted, locale)}</p>
        {questions.length > 1 ? (
          <nav className="choices" aria-label={t("surveys.questions")}>
            {questions.map((one) => (
              <a
                key={one.key}
                href={to({ indicator: one.key === questions[0]?.key ? null : one.key })}
                aria-current={one.key === question.key ? "true" : undefined}
              >
                {inLocale(one.label, one.labelEn, locale)}
              </a>
            ))}
          </nav>
        ) : (
          <h2 className="label">{label}</h2>
        )}
        {note ? <p className="quiet">{note}</p> : null}
        {division ? <Division isDone={division === "done"} to={to} locale={locale} /> : null}
      </section>
      <MapPanel
        path={path}
        painted={painted}
        chosen={chosen}
        drawing={drawing}
        label={mapLabel}
        isSample={release.isSample}
        hasOfficial={hasOfficial}
        locale={locale}
      />
      <section className="wrap section" id="kommunerne">
        <div className="section-head">
          <h2>{t("surveys.table.title")}</h2>
          <p className="files">
            <FileLinks path={path} chosen={chosen} />{" "}
            <a href="#tag-med">{t("survey-releases.take.citeShort")}</a>{" "}
            <a href="#tag-med">{t("survey-releases.take.embedShort")}</a>
          </p>
        </div>
        {table ? (
          <TableChoices
            painted={painted}
            population={population}
            choice={table}
            address={to({})}
            plain={tableAddress(path, chosen, plainTable)}
            locale={locale}
          />
        ) : null}
        <FiguresTable
          painted={painted}
          population={population}
          question={label}
          choice={table ?? plainTable}
          to={table ? (change) => tableAddress(path, chosen, { ...table, ...change }) : null}
          locale={locale}
        />
        {population ? <PopulationSource population={population} locale={locale} /> : null}
      </section>
      <script type="module" src="/enhance/map.js" />
    </>
  )
}
