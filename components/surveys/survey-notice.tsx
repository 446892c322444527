import { foreign } from "#components/ui/foreign.ts"
import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import type { SurveyPage } from "#domain/surveys/queries/survey-page.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { paint } from "./paint.ts"
import { summary } from "./summary.ts"
import { SurveyMap } from "./survey-map.tsx"

/** A survey on the front page: what was found, and its map in small. */
export function SurveyNotice({
  survey,
  drawing,
  locale,
}: {
  survey: SurveyPage
  drawing: MapDrawing
  locale: Locale
}) {
  const t = translator(locale)
  const { shown } = survey
  const painted = shown ? paint(shown.question, shown.figures, locale) : null
  const isSample = shown?.release.isSample ?? survey.isSample
  return (
    <section className="notice of-surveys with-map">
      <div>
        <p className="label">
          <span className="kind">{t("surveys.kind")}</span>
          {isSample ? ` · ${t("site.sample")}` : ""}
        </p>
        <h2>
          <a href={survey.path} lang={foreign(survey.lang, locale)}>
            {survey.title}
          </a>
        </h2>
        <p className="book">{shown && painted ? summary(shown.question, painted, locale) : survey.lead}</p>
        <a className="button plain" href={survey.path}>
          {t("surveys.openMap")}
        </a>
      </div>
      {painted ? (
        <SurveyMap drawing={drawing} figures={painted.figures} label={survey.title} isSmall />
      ) : null}
    </section>
  )
}
