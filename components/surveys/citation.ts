import type { PublishedRelease, SurveyPage } from "#domain/surveys/queries/survey-page.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { surveyAddress } from "./address.ts"
import { answeredOf } from "./credit.ts"
import { inLocale } from "./paint.ts"

/**
 * Where the figures of one release stand for ever; with the question when it is not the first. `siteUrl`: the site's
 * address in the reader's language, "https://example.org/en".
 */
export function releaseAddress(survey: SurveyPage, release: PublishedRelease, siteUrl: string): string {
  const [first] = survey.questions
  const key = survey.shown?.question.key ?? null
  const indicator = key === first?.key ? null : key
  const isDivided = survey.shown?.division === "done"
  const chosen = { indicator, release: release.number, boundaries: false, isDivided }
  return `${siteUrl}${surveyAddress(survey.path, chosen)}`
}

/** One line to put under what one has written: who, when, what, which release, how many answered, where. */
export function citation(
  survey: SurveyPage,
  release: PublishedRelease,
  locale: Locale,
  siteUrl: string,
): string {
  const t = translator(locale)
  const { number, publishedAt, retracted, isSample } = release
  return [
    `${t("site.association")} (${yearOf(publishedAt)}).`,
    `${nameOf(survey, locale)}.`,
    `${t("survey-releases.cite.release", { number })}${isSample ? `, ${t("site.sample")}` : ""}${
      retracted
        ? `, ${t("survey-releases.cite.retracted", { date: formats(locale).shortDate(retracted.at) })}`
        : ""
    }.`,
    ...notesOf(survey, locale).map((note) => `${note}.`),
    releaseAddress(survey, release, siteUrl),
  ].join(" ")
}

/** For LaTeX: one entry, with letters outside ASCII as they are (biber and BibTeX 0.99d+ read UTF-8). */
export function bibTex(
  survey: SurveyPage,
  release: PublishedRelease,
  locale: Locale,
  siteUrl: string,
): string {
  const t = translator(locale)
  const fields = {
    author: `{${bibText(t("site.association"))}}`,
    title: `{${bibText(nameOf(survey, locale))}}`,
    year: String(yearOf(release.publishedAt)),
    version: String(release.number),
    type: bibText(t("survey-releases.cite.kind")),
    note: bibText(allNotes(survey, release, locale).join(". ")),
    url: releaseAddress(survey, release, siteUrl),
  }
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`)
  return `@misc{${keyOf(survey, release)},\n${lines.join(",\n")}\n}\n`
}

/** For Zotero, EndNote and their like (RIS, type DATA). */
export function ris(survey: SurveyPage, release: PublishedRelease, locale: Locale, siteUrl: string): string {
  const t = translator(locale)
  const day = release.publishedAt.toISOString().slice(0, 10).replaceAll("-", "/")
  const lines = [
    ["TY", "DATA"],
    ["ID", keyOf(survey, release)],
    ["AU", t("site.association")],
    ["TI", nameOf(survey, locale)],
    ["PY", String(yearOf(release.publishedAt))],
    ["DA", day],
    ["ET", t("survey-releases.cite.release", { number: release.number })],
    ["PB", t("site.association")],
    ["LA", locale],
    ...allNotes(survey, release, locale).map((note) => ["N1", note]),
    ["UR", releaseAddress(survey, release, siteUrl)],
    ["ER", ""],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value ?? "")}\r\n`).join("")
}

function nameOf(survey: SurveyPage, locale: Locale): string {
  const question = survey.shown?.question
  const label = question ? inLocale(question.label, question.labelEn, locale) : ""
  return [titleWithYear(survey), label].filter(Boolean).join(": ")
}

/** n of N, when it was asked, and who stands behind it; of invented figures nobody does. */
function notesOf(survey: SurveyPage, locale: Locale): string[] {
  const t = translator(locale)
  const { shown } = survey
  const period = inLocale(survey.period, survey.periodEn, locale)
  const credit = inLocale(survey.credit, survey.creditEn, locale)
  const isSample = shown?.release.isSample ?? survey.isSample
  return [
    shown ? t("survey-releases.cite.answered", answeredOf(shown.figures)) : "",
    period ? t("surveys.source.period", { period }) : "",
    credit && !isSample ? t("survey-releases.cite.source", { credit }) : "",
  ].filter(Boolean)
}

function allNotes(survey: SurveyPage, release: PublishedRelease, locale: Locale): string[] {
  const t = translator(locale)
  return [
    release.isSample ? t("surveys.source.sample").replace(/\.$/, "") : "",
    ...notesOf(survey, locale),
    release.licence ? t("surveys.source.licence", { licence: release.licence }) : "",
  ].filter(Boolean)
}

/** "budget-2014-r2": the same name for the same figures, whoever fetches them. */
function keyOf(survey: SurveyPage, release: PublishedRelease): string {
  const slug = survey.path.split("/").at(-1) ?? "survey"
  return `${slug.replaceAll(/[^a-z0-9-]/gi, "")}-r${release.number}`
}

function yearOf(at: Date): number {
  return Number(new Intl.DateTimeFormat("en", { year: "numeric", timeZone: "Europe/Copenhagen" }).format(at))
}

function bibText(words: string): string {
  return oneLine(words)
    .replaceAll(/[\\{}]/g, "")
    .replaceAll(/([%&#$_~^])/g, "\\$1")
}

/** A line break in a field would begin another one. */
function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, " ").trim()
}
