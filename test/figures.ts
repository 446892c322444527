import { emptyBody } from "#domain/content/rules/body.ts"
import type { Figure, Question } from "#domain/surveys/figures.ts"
import { municipalities } from "#domain/surveys/map/municipalities.ts"
import type { SurveyPage } from "#domain/surveys/queries/survey-page.ts"

/** A question and what all 98 municipalities say of it, made without a database. */
export type Said = Partial<Pick<Figure, "status" | "value" | "category" | "answeredBy">>

const word = { labelEn: "", description: "", descriptionEn: "" }

export const models: Question = {
  versionId: "v",
  key: "model",
  kind: "CATEGORY",
  unit: "",
  decimals: 0,
  label: "Hvordan arbejder I sammen?",
  labelEn: "How do you work together?",
  breakInSeries: false,
  note: "",
  noteEn: "",
  noResponse: { code: "0", label: "Model 0: Har ikke svaret", labelEn: "Model 0: Has not answered" },
  categories: [
    {
      ...word,
      code: "3",
      label: "Model 3: Vi arbejder sammen",
      labelEn: "Model 3: We work together",
      tone: "STEP",
    },
    { ...word, code: "1", label: "Model 1: Den spæde start", description: "Små tiltag.", tone: "STEP" },
    { ...word, code: "5", label: "Model 5: Intet samarbejde", tone: "NONE" },
  ],
}

/** Bands of change with a sign. */
export const bands: Question = {
  ...models,
  key: "driftsbudget",
  label: "Ændring i driftsbudget",
  labelEn: "Change in operating budget",
  noResponse: null,
  categories: [
    { ...word, code: "2.99", label: "Op 1–3 %", tone: "STEP" },
    { ...word, code: "0.99", label: "Op til 1 %", tone: "STEP" },
    { ...word, code: "0.0", label: "Uændret", tone: "NEUTRAL" },
    { ...word, code: "-0.99", label: "Ned op til 1 %", tone: "CUT" },
  ],
}

export const visits: Question = {
  ...models,
  key: "besoeg",
  kind: "NUMBER",
  unit: "besøg",
  decimals: 1,
  label: "Besøg på biblioteket",
  labelEn: "Visits to the library",
  noResponse: null,
  categories: [],
}

/** The figures of all, in the order of their codes: of the first what is said first; of those left `rest`. */
export function figuresSaying(said: readonly Said[], rest: Said = { status: "UNAVAILABLE" }): Figure[] {
  const silent = { status: "FINAL", value: null, category: null, answeredBy: "" } as const
  return municipalities.map((municipality, place) => ({
    ...municipality,
    ...silent,
    ...(said[place] ?? rest),
  }))
}

/** The same thing said `count` times. */
export function times(count: number, said: Said): Said[] {
  return Array.from({ length: count }, () => said)
}

type Shown = NonNullable<SurveyPage["shown"]>

/** A survey's page that shows these figures. */
export function surveyShowing(
  question: Question,
  figures: readonly Figure[],
  { release, ...changes }: Partial<SurveyPage> & { release?: Partial<Shown["release"]> } = {},
): SurveyPage & { shown: Shown } {
  const published = {
    number: 1,
    publishedAt: new Date("2014-11-25T09:00:00Z"),
    notes: "",
    licence: "",
    isSample: false,
    retracted: null,
    ...release,
  }
  return {
    id: "e",
    title: "Prøveundersøgelsen",
    path: "/undersoegelser/proeve",
    lead: "",
    body: emptyBody,
    shelf: { pictures: {}, files: {} },
    picture: null,
    heroAlt: "",
    isSample: published.isSample,
    lang: "da",
    changedAt: published.publishedAt,
    series: "Serien",
    year: 2014,
    period: "",
    periodEn: "",
    credit: "",
    creditEn: "",
    quotation: "",
    quotationEn: "",
    editions: [],
    questions: [question],
    releases: [published],
    retracted: null,
    trueUntil: null,
    ...changes,
    shown: { question, release: published, figures: [...figures] },
  }
}
