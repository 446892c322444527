import type { LiveBlock } from "#domain/blocks/queries/live-blocks.ts"
import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { surveyAddress } from "./address.ts"
import { inLocale, paint } from "./paint.ts"
import { SurveyFigure } from "./survey-figure.tsx"

type Live = Extract<LiveBlock, { type: "surveyFigure" }>

/** A survey among other text: its map, its finding or one municipality; or what happened to the figures that stood there. */
export function SurveyBlock({ live, tiles, locale }: { live: Live; tiles: MapDrawing; locale: Locale }) {
  const { survey, shown, show, municipality, isFixed } = live
  if (!shown) return <TakenBack survey={survey} locale={locale} />
  if (show === "municipality" && municipality) {
    return <OneMunicipality {...{ survey, shown, municipality, isFixed, locale }} />
  }
  const drawing = show === "map" ? tiles : null
  return <SurveyFigure {...{ survey, shown, drawing, isFixed, locale }} />
}

function OneMunicipality({
  survey,
  shown: { question, figures, release },
  municipality,
  isFixed,
  locale,
}: {
  survey: Live["survey"]
  shown: NonNullable<Live["shown"]>
  municipality: string
  isFixed: boolean
  locale: Locale
}) {
  const t = translator(locale)
  const figure = paint(question, figures, locale).figures.find(({ code }) => code === municipality)
  if (!figure) return null
  const chosen = { indicator: question.key, release: isFixed ? release.number : null, boundaries: false }
  return (
    <figure
      className="live live-survey of-surveys survey"
      data-municipality={figure.code}
      data-status={figure.status}
      data-value={figure.dataValue ?? undefined}
    >
      <p className="label">
        <span className="kind">{t("surveys.kind")}</span>
        {release.isSample ? ` · ${t("site.sample")}` : ""} ·{" "}
        {inLocale(question.label, question.labelEn, locale)}
      </p>
      <p className="live-title">
        {figure.name}: {figure.label}
      </p>
      <figcaption>
        {figure.answeredBy ? `${t("surveys.table.answeredBy", { name: figure.answeredBy })} · ` : null}
        <a href={surveyAddress(survey.path, chosen)}>{titleWithYear(survey)}</a>
        {isFixed ? `, ${t("survey-releases.block.release", { number: release.number })}` : null}
      </figcaption>
    </figure>
  )
}

/** Never nothing: who read the text before must see that its figures were wrong. */
function TakenBack({ survey, locale }: { survey: Live["survey"]; locale: Locale }) {
  const t = translator(locale)
  const release = survey.retracted ?? survey.releases[0]
  if (!release?.retracted) return null
  const { number, retracted } = release
  const date = formats(locale).shortDate(retracted.at)
  const chosen = { indicator: null, release: number, boundaries: false }
  return (
    <figure className="live live-survey of-surveys survey" data-release-state="retracted">
      <p className="label">
        <span className="kind">{t("surveys.kind")}</span> · {titleWithYear(survey)}
      </p>
      <p>{t("survey-releases.block.takenBack", { number, date, reason: retracted.reason })}</p>
      <figcaption>
        <a href={surveyAddress(survey.path, chosen)}>{t("survey-releases.block.seeWhy")}</a>
      </figcaption>
    </figure>
  )
}
