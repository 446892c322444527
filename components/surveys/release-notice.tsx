import type { PublishedRelease, SurveyPage } from "#domain/surveys/queries/survey-page.ts"
import { insteadOf } from "#domain/surveys/rules/release-state.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { surveyAddress } from "./address.ts"
import { citation } from "./citation.ts"

/**
 * What became of the release that an address names: replaced by which, or taken back and why. On the page of the
 * newest, that one which came later was taken back. Nothing where there is nothing to say.
 */
export function ReleaseNotice({
  survey,
  siteUrl,
  locale,
  isEmbedded = false,
}: {
  survey: SurveyPage
  siteUrl: string
  locale: Locale
  /** In a frame of another site, which our pages may not be led into. */
  isEmbedded?: boolean
}) {
  const { shown, retracted, releases } = survey
  const told = { survey, siteUrl, locale, isEmbedded }
  if (retracted) return <TakenBack release={retracted} isAsked {...told} />
  const [newest] = releases
  if (shown && newest && insteadOf(shown.release, releases)) return <Replaced {...told} />
  return newest?.retracted ? <TakenBack release={newest} {...told} /> : null
}

interface Told {
  readonly survey: SurveyPage
  readonly siteUrl: string
  readonly isEmbedded: boolean
  readonly locale: Locale
}

function Replaced({ survey, siteUrl, isEmbedded, locale }: Told) {
  const t = translator(locale)
  const { shown, releases } = survey
  const newer = shown && insteadOf(shown.release, releases)
  if (!newer) return null
  const { number, publishedAt, notes } = newer
  const date = formats(locale).shortDate(publishedAt)
  return (
    <div className="wrap">
      <div className="told" role="status" data-release-state="superseded">
        <p>
          {t("survey-releases.replaced", { number: shown.release.number, newer: number, date })}{" "}
          <a {...wayTo(newestOf(survey), { siteUrl, isEmbedded })}>{t("survey-releases.seeNewest")}</a>
        </p>
        {notes ? <p>{t("surveys.source.notes", { notes })}</p> : null}
      </div>
    </div>
  )
}

function TakenBack({
  survey,
  release,
  isAsked = false,
  siteUrl,
  isEmbedded,
  locale,
}: Told & { release: PublishedRelease; isAsked?: boolean }) {
  const t = translator(locale)
  const { number, retracted } = release
  const instead = insteadOf(release, survey.releases)
  if (!retracted) return null
  return (
    <div className="wrap">
      <div className="told" role="status" data-mood="bad" data-release-state="retracted">
        <p>
          <strong>
            {t("survey-releases.retracted", { number, date: formats(locale).shortDate(retracted.at) })}
          </strong>{" "}
          {retracted.reason}
        </p>
        <p>
          {t(isAsked ? "survey-releases.notShown" : "survey-releases.olderShown")}{" "}
          {isAsked && instead ? (
            <a {...wayTo(newestOf(survey), { siteUrl, isEmbedded })}>
              {t("survey-releases.seeInstead", { number: instead.number })}
            </a>
          ) : null}
          {isAsked && !instead ? t("survey-releases.nothingInstead") : null}
        </p>
        {isAsked ? (
          <p>{t("survey-releases.citedAs", { citation: citation(survey, release, locale, siteUrl) })}</p>
        ) : null}
      </div>
    </div>
  )
}

/** A link to a page of ours; from a frame it opens beside the site that shows the frame. */
function wayTo(path: string, { siteUrl, isEmbedded }: Pick<Told, "siteUrl" | "isEmbedded">) {
  return isEmbedded ? { href: `${siteUrl}${path}`, target: "_blank", rel: "noopener" } : { href: path }
}

/** The newest figures, of the same question. */
function newestOf({ path, questions, shown }: SurveyPage): string {
  const key = shown?.question.key ?? null
  const indicator = key === questions[0]?.key ? null : key
  return surveyAddress(path, { indicator, release: null, boundaries: false })
}
