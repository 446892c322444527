import { BodyView, type LiveShown } from "#components/body/body.tsx"
import { TitleAndLead } from "#components/body/opening.tsx"
import { DanishOnly } from "#components/layout/danish-only.tsx"
import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import type { SurveyPage } from "#domain/surveys/queries/survey-page.ts"
import { newestStanding } from "#domain/surveys/rules/release-state.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { Chosen } from "./address.ts"
import { sourceLines } from "./credit.ts"
import { Figures } from "./figures.tsx"
import { inLocale } from "./paint.ts"
import { ReleaseNotice } from "./release-notice.tsx"
import { Releases } from "./releases.tsx"
import type { TableChoice } from "./table-choice.ts"
import { TakeAlong } from "./take-along.tsx"
import { Years } from "./years.tsx"

/** How the map is to be seen, and whether there are official boundaries to see it by. */
export interface MapView extends Pick<Chosen, "boundaries" | "generalised" | "patterns" | "municipality"> {
  readonly hasOfficial: boolean
}

/** One edition of a survey as the public reads it: the finding, the map, the same as a table, and where it comes from. */
export function EditionView({
  survey,
  view,
  drawing,
  live,
  table,
  siteUrl,
  locale,
}: {
  survey: SurveyPage
  view: MapView
  drawing: MapDrawing
  live: LiveShown
  /** How the table of municipalities is wanted; as it comes where nobody can say. */
  table?: TableChoice | undefined
  /** For addresses that leave the site: in citations, and in what is embedded elsewhere. */
  siteUrl: string
  locale: Locale
}) {
  const t = translator(locale)
  const { shown, questions, releases } = survey
  const { hasOfficial, ...mapChoice } = view
  const isSample = shown?.release.isSample ?? survey.isSample
  const chosen = {
    indicator: shown && shown.question.key !== questions[0]?.key ? shown.question.key : null,
    release: shown && shown.release.number !== newestStanding(releases)?.number ? shown.release.number : null,
    ...mapChoice,
    isDivided: shown?.division === "done",
  }
  return (
    <article className="of-surveys survey">
      <header className="wrap opening small">
        <DanishOnly lang={survey.lang} locale={locale} />
        <div className="spined">
          <p className="label">
            <span className="kind">{t("surveys.kind")}</span>
            {isSample ? <span className="quiet"> · {t("surveys.sampleLabel")}</span> : null}
          </p>
          <TitleAndLead entry={survey} locale={locale} />
          <Years survey={survey} locale={locale} />
        </div>
      </header>
      <ReleaseNotice survey={survey} siteUrl={siteUrl} locale={locale} />
      {shown ? (
        <Figures {...{ survey, shown, chosen, drawing, hasOfficial, table, locale }} />
      ) : releases.length === 0 ? (
        <p className="wrap say">{t("surveys.noFigures")}</p>
      ) : null}
      {shown ? <TakeAlong {...{ survey, shown, chosen, siteUrl, locale }} /> : null}
      <div className="wrap section two">
        <div>
          <BodyView body={survey.body} shelf={survey.shelf} live={live} locale={locale} lang={survey.lang} />
        </div>
        <div className="credit">
          <h2>{t("surveys.sources")}</h2>
          {sourceLines(survey, locale).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {isSample && survey.quotation ? (
            <p>
              {t("surveys.quotationOfResults", {
                quotation: inLocale(survey.quotation, survey.quotationEn, locale),
              })}
            </p>
          ) : null}
          <Releases
            releases={releases}
            path={survey.path}
            shown={(shown?.release ?? survey.retracted)?.number ?? null}
            locale={locale}
          />
        </div>
      </div>
    </article>
  )
}
