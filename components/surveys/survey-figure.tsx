import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import type { SurveyPage } from "#domain/surveys/queries/survey-page.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { surveyAddress } from "./address.ts"
import { Legend } from "./legend.tsx"
import { inLocale, paint } from "./paint.ts"
import { summary } from "./summary.ts"
import { SurveyMap } from "./survey-map.tsx"

/** One answer of a survey among other text: what was found in a sentence, and on the map where that is asked for. */
export function SurveyFigure({
  survey,
  shown: { question, figures, release },
  drawing,
  isFixed = false,
  locale,
}: {
  survey: SurveyPage
  shown: NonNullable<SurveyPage["shown"]>
  /** Null: the sentence alone. */
  drawing: MapDrawing | null
  /** These figures stay, whatever comes after them, and say which they are. */
  isFixed?: boolean
  locale: Locale
}) {
  const t = translator(locale)
  const painted = paint(question, figures, locale)
  const label = inLocale(question.label, question.labelEn, locale)
  const mapLabel = t("surveys.map.label", { question: label, sample: release.isSample ? "yes" : "no" })
  const chosen = { indicator: question.key, release: isFixed ? release.number : null, boundaries: false }
  return (
    <figure className="live live-survey of-surveys survey">
      <p className="label">
        <span className="kind">{t("surveys.kind")}</span>
        {release.isSample ? ` · ${t("site.sample")}` : ""} · {label}
      </p>
      <p className="live-title">{summary(question, painted, locale)}</p>
      {drawing ? (
        <>
          <SurveyMap drawing={drawing} figures={painted.figures} label={mapLabel} isSmall />
          <Legend lines={painted.legend} />
        </>
      ) : null}
      <figcaption>
        <a href={surveyAddress(survey.path, chosen)}>{titleWithYear(survey)}</a>
        {isFixed ? `, ${t("survey-releases.block.release", { number: release.number })}` : null}
      </figcaption>
    </figure>
  )
}
