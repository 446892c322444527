import type { SurveyPage } from "#domain/surveys/queries/survey-page.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { type Chosen, surveyAddress } from "./address.ts"
import { citation } from "./citation.ts"

/** Where no map is looked at, it makes no difference how it is drawn. */
const noMap = { boundaries: false, generalised: false, patterns: false, municipality: null }

/** The forms in which the figures go along, each with its attribution inside; the sketch's line above the table. */
export function FileLinks({ path, chosen }: { path: string; chosen: Chosen }) {
  const file = (name: string) => surveyAddress(path, { ...chosen, ...noMap }, name)
  const picture = (name: string) => surveyAddress(path, chosen, name)
  return (
    <>
      <a href={file("data.csv")}>CSV</a> <a href={file("data.json")}>JSON</a>{" "}
      <a href={file("data.xlsx")}>XLSX</a> <a href={picture("kort.svg")}>SVG</a>{" "}
      <a href={picture("kort.png")}>PNG</a>
    </>
  )
}

/** How to cite the figures and show them elsewhere, with the addresses that last. */
export function TakeAlong({
  survey,
  shown: { release, question },
  chosen,
  siteUrl,
  locale,
}: {
  survey: SurveyPage
  shown: NonNullable<SurveyPage["shown"]>
  chosen: Chosen
  siteUrl: string
  locale: Locale
}) {
  const t = translator(locale)
  const { path } = survey
  const lasting: Chosen = { ...chosen, release: release.number, ...noMap }
  const here = (of: Chosen, name = "") => `${siteUrl}${surveyAddress(path, of, name)}`
  const shownMap = { ...chosen, release: release.number }
  return (
    <section className="wrap section take-along" id="tag-med">
      <h2>{t("survey-releases.take.title")}</h2>
      <div className="two">
        <div>
          <h3>{t("survey-releases.take.cite")}</h3>
          <p className="book">{citation(survey, release, locale, siteUrl)}</p>
          <p className="files">
            <a href={surveyAddress(path, lasting, "citat.bib")}>BibTeX</a>{" "}
            <a href={surveyAddress(path, lasting, "citat.ris")}>RIS</a>{" "}
            <a href={surveyAddress(path, lasting, "citat.txt")}>{t("survey-releases.take.text")}</a>
          </p>
          <dl>
            <dt>{t("survey-releases.take.lasting", { number: release.number })}</dt>
            <dd>
              <a href={surveyAddress(path, lasting)}>{here(lasting)}</a>
            </dd>
            <dt>{t("survey-releases.take.newest")}</dt>
            <dd>
              <a href={surveyAddress(path, { ...lasting, release: null })}>
                {here({ ...lasting, release: null })}
              </a>
            </dd>
          </dl>
        </div>
        <div>
          <h3>{t("survey-releases.take.embed")}</h3>
          <p>{t("survey-releases.take.embedText")}</p>
          <Code
            label={t("survey-releases.take.frame")}
            code={`<iframe src="${here(shownMap, "indlejr")}" title="${attribute(`${titleWithYear(survey)}: ${question.label}`)}" width="100%" height="760" loading="lazy"></iframe>`}
          />
          <Code
            label={t("survey-releases.take.picture")}
            code={`<a href="${here(lasting)}"><img src="${here(shownMap, "kort.png")}" alt="${attribute(citation(survey, release, locale, siteUrl))}" width="1000"></a>`}
          />
          <p className="quiet">{t("survey-releases.take.embedNewest", { number: release.number })}</p>
        </div>
      </div>
    </section>
  )
}

function Code({ label, code }: { label: string; code: string }) {
  return (
    <label className="code-to-copy">
      <span className="label">{label}</span>
      <textarea readOnly rows={4} spellCheck={false} value={code} />
    </label>
  )
}

function attribute(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")
}
