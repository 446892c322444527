import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import type { SurveyPage } from "#domain/surveys/queries/survey-page.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { releaseAddress } from "./citation.ts"
import { sourceLines } from "./credit.ts"
import { Legend } from "./legend.tsx"
import { inLocale, paint } from "./paint.ts"
import { ReleaseNotice } from "./release-notice.tsx"
import { summary } from "./summary.ts"
import { SurveyMap } from "./survey-map.tsx"

/** A survey in a frame of another site: the finding, the map and, always, where it comes from. */
export function EmbeddedView({
  survey,
  drawing,
  siteUrl,
  locale,
}: {
  survey: SurveyPage
  drawing: MapDrawing
  siteUrl: string
  locale: Locale
}) {
  const t = translator(locale)
  const { shown } = survey
  const painted = shown ? paint(shown.question, shown.figures, locale) : null
  const label = shown ? inLocale(shown.question.label, shown.question.labelEn, locale) : ""
  const address = shown ? releaseAddress(survey, shown.release, siteUrl) : `${siteUrl}${survey.path}`
  return (
    <main className="embedded of-surveys survey">
      <p className="label">
        <span className="kind">{t("surveys.kind")}</span>
        {shown?.release.isSample ? <span className="quiet"> · {t("surveys.sampleLabel")}</span> : null}
      </p>
      <h1>{titleWithYear(survey)}</h1>
      <ReleaseNotice survey={survey} siteUrl={siteUrl} locale={locale} isEmbedded />
      {shown && painted ? (
        <>
          <p className="say">{summary(shown.question, painted, locale)}</p>
          <p className="quiet">{label}</p>
          {shown.release.isSample ? <p className="on-map label">{t("surveys.map.sample")}</p> : null}
          <div className="beside">
            <SurveyMap
              drawing={drawing}
              figures={painted.figures}
              label={t("surveys.map.label", {
                question: label,
                sample: shown.release.isSample ? "yes" : "no",
              })}
            />
            <Legend lines={painted.legend} />
          </div>
        </>
      ) : null}
      <footer>
        {sourceLines(survey, locale).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          {t("survey-releases.embed.by", { association: t("site.association") })} ·{" "}
          <a href={address} target="_blank" rel="noopener">
            {t("survey-releases.embed.open")}
          </a>
        </p>
      </footer>
    </main>
  )
}
