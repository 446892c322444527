import { DanishOnly } from "#components/layout/danish-only.tsx"
import { foreign } from "#components/ui/foreign.ts"
import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import type { SurveyComparison } from "#domain/surveys/queries/survey-comparison.ts"
import { type Apart, movesBetween } from "#domain/surveys/rules/comparison.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { comparisonAddress, surveyAddress } from "./address.ts"
import { ApartView } from "./apart-view.tsx"
import { EditionsInSmall } from "./editions-in-small.tsx"
import { EditionsTable } from "./editions-table.tsx"
import { paintMoves } from "./moves.ts"
import { MovesView } from "./moves-view.tsx"
import { inLocale, paint } from "./paint.ts"

/**
 * Two editions of a survey beside one another: where their answers mean the same, who moved which way; where the question
 * was changed, that it was, and each on a map of its own.
 */
export function ComparisonView({
  comparison,
  drawing,
  locale,
}: {
  comparison: SurveyComparison
  drawing: MapDrawing
  locale: Locale
}) {
  const t = translator(locale)
  const { survey, editions, earlier, later, apart } = comparison
  const { question } = survey.shown
  const years = { earlier: earlier.year, later: later.year }
  const painted = editions.map((edition) => ({
    edition,
    painted: paint(edition.question, edition.figures, locale),
  }))
  const of = (year: number) => painted.find(({ edition }) => edition.year === year)?.painted
  const [before, after] = [of(earlier.year), of(later.year)]
  if (!before || !after) return null
  const isSample = earlier.release.isSample || later.release.isSample
  const moved = apart ? null : movesBetween(earlier, later)
  const moves = moved ? paintMoves(moved, { before, after }, years, locale) : null
  const shared = { comparison, before, after, drawing, locale }
  return (
    <article className="of-surveys survey">
      <header className="wrap opening small">
        <nav className="crumbs" aria-label={t("site.crumbs")}>
          <ol>
            <li>
              <a href={surveyAddress(survey.path, { indicator: null, release: null, boundaries: false })}>
                {survey.title}
              </a>
            </li>
          </ol>
        </nav>
        <DanishOnly lang={survey.lang} locale={locale} />
        <div className="spined">
          <p className="label">
            <span className="kind">{t("surveys.kind")}</span>
            {isSample ? <span className="quiet"> · {t("surveys.sampleLabel")}</span> : null}
          </p>
          <h1>{t("survey-compare.title", years)}</h1>
          <p className="book" lang={foreign(survey.lang, locale)}>
            {survey.title}
          </p>
          <Pairs comparison={comparison} locale={locale} />
        </div>
      </header>
      <section className="wrap">
        <Questions comparison={comparison} locale={locale} />
        {apart ? <p className="say">{whyApart(comparison, apart, locale)}</p> : null}
      </section>
      {moved && moves ? <MovesView {...shared} moved={moved} moves={moves} /> : <ApartView {...shared} />}
      <EditionsInSmall editions={painted} drawing={drawing} indicator={question.key} locale={locale} />
      <EditionsTable
        editions={painted}
        change={moves ? { moves, ...years } : null}
        caption={inLocale(question.label, question.labelEn, locale)}
        locale={locale}
      />
    </article>
  )
}

function whyApart({ earlier, later }: SurveyComparison, apart: Apart, locale: Locale): string {
  const t = translator(locale)
  if (apart === "changed") return t("survey-compare.changed", { earlier: earlier.year, later: later.year })
  const [sample, real] = earlier.release.isSample ? [earlier, later] : [later, earlier]
  return t("survey-compare.invented", { sample: sample.year, real: real.year })
}

/** The pairs of editions that one can compare: all while they are few, else each with the next and the first with the last. */
function Pairs({ comparison, locale }: { comparison: SurveyComparison; locale: Locale }) {
  const t = translator(locale)
  const { editions, earlier, later, survey } = comparison
  const { shown } = survey
  const key = indicatorOf(comparison)
  const pairs = editions.flatMap((one, place) =>
    editions
      .slice(place + 1)
      .filter(
        (other, further) =>
          editions.length <= 4 || further === 0 || (place === 0 && other === editions.at(-1)),
      )
      .map((other) => ({ one, other })),
  )
  if (pairs.length < 2) return null
  return (
    <nav className="years" aria-label={t("survey-compare.pairs")}>
      {pairs.map(({ one, other }) => {
        const isCurrent = one.year === earlier.year && other.year === later.year
        const own = other.path === survey.path || one.path !== survey.path ? other : one
        const partner = own === other ? one : other
        return (
          <a
            key={`${one.year} ${other.year}`}
            href={comparisonAddress(
              own.path,
              partner.year,
              own.path === survey.path ? key : shown.question.key,
            )}
            aria-current={isCurrent ? "page" : undefined}
          >
            {one.year}–{other.year}
          </a>
        )
      })}
    </nav>
  )
}

function Questions({ comparison, locale }: { comparison: SurveyComparison; locale: Locale }) {
  const t = translator(locale)
  const { survey, earlier, later } = comparison
  const { questions, shown, path } = survey
  const other = path === later.path ? earlier.year : later.year
  const label = inLocale(shown.question.label, shown.question.labelEn, locale)
  if (questions.length < 2) return <h2 className="label">{label}</h2>
  return (
    <nav className="choices" aria-label={t("surveys.questions")}>
      {questions.map((one) => (
        <a
          key={one.key}
          href={comparisonAddress(path, other, one.key === questions[0]?.key ? null : one.key)}
          aria-current={one.key === shown.question.key ? "true" : undefined}
        >
          {inLocale(one.label, one.labelEn, locale)}
        </a>
      ))}
    </nav>
  )
}

/** Key of the question, null for what comes first in this edition; another edition may have another one first. */
function indicatorOf({ survey: { questions, shown } }: SurveyComparison): string | null {
  return shown.question.key === questions[0]?.key ? null : shown.question.key
}
