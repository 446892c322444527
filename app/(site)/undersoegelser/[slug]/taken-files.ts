import { stringify } from "csv-stringify/sync"
import { bibTex, citation, releaseAddress, ris } from "#components/surveys/citation.ts"
import { sourceLines } from "#components/surveys/credit.ts"
import { dataDocument, dataRows } from "#components/surveys/data-file.ts"
import { mapPicture } from "#components/surveys/map-picture.ts"
import { inLocale } from "#components/surveys/paint.ts"
import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import type { SurveyPage } from "#domain/surveys/queries/survey-page.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { pngOf } from "#platform/pictures/png.ts"
import { workbookOf } from "#platform/storage/workbook.ts"
import { siteHere } from "../../../reader.ts"

export interface Taken {
  readonly survey: SurveyPage
  readonly shown: NonNullable<SurveyPage["shown"]>
  readonly locale: Locale
  /** What the pictures are drawn on. */
  readonly drawing: MapDrawing
}

/** A form in which the figures of one release may be taken along. */
export interface TakenFile {
  readonly type: string
  readonly ending: string
  /** Shown by browsers rather than kept. */
  readonly isShown?: boolean
  readonly make: (
    asked: Taken,
  ) => Promise<string | Uint8Array<ArrayBuffer>> | string | Uint8Array<ArrayBuffer>
}

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** By the name that ends their addresses. */
export const takenFiles: ReadonlyMap<string, TakenFile> = new Map<string, TakenFile>([
  ["data.csv", { type: "text/csv; charset=utf-8", ending: "csv", make: csv }],
  ["data.json", { type: "application/json", ending: "json", isShown: true, make: json }],
  ["data.xlsx", { type: xlsxType, ending: "xlsx", make: xlsx }],
  ["kort.svg", { type: "image/svg+xml", ending: "svg", isShown: true, make: svg }],
  ["kort.png", { type: "image/png", ending: "png", isShown: true, make: png }],
  [
    "citat.bib",
    { type: "application/x-bibtex; charset=utf-8", ending: "bib", make: (asked) => cited(asked, bibTex) },
  ],
  [
    "citat.ris",
    {
      type: "application/x-research-info-systems; charset=utf-8",
      ending: "ris",
      make: (asked) => cited(asked, ris),
    },
  ],
  [
    "citat.txt",
    {
      type: "text/plain; charset=utf-8",
      ending: "txt",
      isShown: true,
      make: (asked) => `${cited(asked, citation)}\n`,
    },
  ],
])

/** For spreadsheets; where the figures come from stands below them, behind #. */
function csv({ survey, shown, locale }: Taken): string {
  const rows = stringify(dataRows(shown, locale), { delimiter: ";", escape_formulas: false })
  const lines = [...sourceLines(survey, locale), releaseAddress(survey, shown.release, siteHere())]
  return `\ufeff${rows}${lines.map((line) => `# ${inOneCell(line)}\n`).join("")}`
}

/** A comment must begin with #, so it cannot be quoted: in it nothing may part cells, nor begin a formula after a comma. */
function inOneCell(line: string): string {
  return line
    .replaceAll(/\s+/g, " ")
    .replaceAll(";", ",")
    .replaceAll(/, ?(?=[=+@-])/g, ", '")
}

function json({ survey, shown, locale }: Taken): string {
  return JSON.stringify(dataDocument(survey, shown, { siteUrl: siteHere(), locale }))
}

/** The figures on one sheet, and what they are on another, which goes along. */
function xlsx({ survey, shown, locale }: Taken): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(locale)
  const [heading = [], ...rows] = dataRows(shown, locale)
  const isNumber = shown.question.kind === "NUMBER"
  const cells = rows.map((row) =>
    row.map((cell, place) => (isNumber && place === valueColumn && cell !== "" ? Number(cell) : cell)),
  )
  const lines = [
    ...sourceLines(survey, locale),
    citation(survey, shown.release, locale, siteHere()),
    t("site.association"),
  ]
  return workbookOf([
    { title: t("survey-releases.take.figures"), rows: [heading, ...cells] },
    { title: t("surveys.sources"), rows: [[t("surveys.sources")], ...lines.map((line) => [line])] },
  ])
}

/** Where `dataRows` has the value. */
const valueColumn = 3

function svg({ survey, shown, locale, drawing }: Taken): string {
  return mapPicture(survey, shown, drawing, { siteUrl: siteHere(), locale })
}

/** Drawn from the very SVG; the words that are drawn go along in the file, and the figures too. */
function png(taken: Taken): Promise<Uint8Array<ArrayBuffer>> {
  const { survey, shown, locale } = taken
  const [, ...rows] = dataRows(shown, locale)
  const lines = sourceLines(survey, locale)
  return pngOf(svg(taken), {
    Title: `${titleWithYear(survey)}: ${inLocale(shown.question.label, shown.question.labelEn, locale)}`,
    Author: translator(locale)("site.association"),
    Description: lines.join("\n"),
    Copyright: shown.release.licence || lines.join(" "),
    Source: releaseAddress(survey, shown.release, siteHere()),
    Figures: rows.map(([code, , status, value]) => [code, status, value].join(";")).join("\n"),
  })
}

function cited({ survey, shown, locale }: Taken, as: typeof citation): string {
  return as(survey, shown.release, locale, siteHere())
}
