import { describe, expect, test } from "vitest"
import { figuresSaying, models, surveyShowing, times } from "#test/figures.ts"
import { sourceLines } from "./credit.ts"

const figures = figuresSaying([
  ...times(40, { category: "3" }),
  ...times(3, { category: "1", status: "PROVISIONAL" }),
  ...times(6, { status: "NO_RESPONSE" }),
])
const facts = {
  period: "efteråret 2013",
  periodEn: "autumn 2013",
  credit: "Konsulentfirmaet og foreningen",
  creditEn: "The consultants and the association",
  quotation: "Må gengives, når Konsulentfirmaet nævnes som kilde.",
  quotationEn: "May be reproduced when The consultants are named as the source.",
}

describe("real results", () => {
  const survey = surveyShowing(models, figures, {
    ...facts,
    release: { number: 2, notes: "Læsø rettet.", licence: "CC BY 4.0" },
  })

  test("name who stands behind them, when they were asked, and how they may be used", () => {
    expect(sourceLines(survey, "da")).toEqual([
      "Prøveundersøgelsen 2014: Hvordan arbejder I sammen?",
      "43 af 98 kommuner har et svar her.",
      "Spurgt: efteråret 2013",
      "Bag undersøgelsen står Konsulentfirmaet og foreningen.",
      "Må gengives, når Konsulentfirmaet nævnes som kilde.",
      "Licens: CC BY 4.0",
      "Udgivelse 2, 25. november 2014",
      "Nyt i udgivelsen: Læsø rettet.",
    ])
  })

  test("in English too", () => {
    expect(sourceLines(survey, "en")).toEqual([
      "Prøveundersøgelsen 2014: How do you work together?",
      "43 of 98 municipalities have an answer here.",
      "Asked: autumn 2013",
      "Behind the survey: The consultants and the association.",
      "May be reproduced when The consultants are named as the source.",
      "Licence: CC BY 4.0",
      "Release 2, 25 November 2014",
      "New in the release: Læsø rettet.",
    ])
  })
})

describe("invented values", () => {
  const sample = surveyShowing(models, figures, { ...facts, release: { isSample: true } })

  test("say so first, and credit who asked with the questions alone", () => {
    expect(sourceLines(sample, "da")).toEqual([
      "Eksempeldata: tallene er opdigtede og er ikke undersøgelsens resultater.",
      "Prøveundersøgelsen 2014: Hvordan arbejder I sammen?",
      "43 af 98 kommuner har et svar her.",
      "Spurgt: efteråret 2013",
      "Bag undersøgelsens spørgsmål og kategorier, ikke tallene her, står Konsulentfirmaet og foreningen.",
      "Udgivelse 1, 25. november 2014",
    ])
  })

  test("are credited to those who asked in no language, nor named as theirs to be quoted", () => {
    const named = (locale: "da" | "en") =>
      sourceLines(sample, locale).filter((line) => /Konsulentfirmaet|The consultants/.test(line))
    expect(named("da")).toEqual([
      "Bag undersøgelsens spørgsmål og kategorier, ikke tallene her, står Konsulentfirmaet og foreningen.",
    ])
    expect(named("en")).toEqual([
      "Behind the survey's questions and categories, not the figures here: The consultants and the association.",
    ])
  })
})

test("what is not known is not said, and without figures there are no lines", () => {
  const survey = surveyShowing(models, figures)
  expect(sourceLines(survey, "da")).toEqual([
    "Prøveundersøgelsen 2014: Hvordan arbejder I sammen?",
    "43 af 98 kommuner har et svar her.",
    "Udgivelse 1, 25. november 2014",
  ])
  expect(sourceLines({ ...survey, shown: null }, "da")).toEqual([])
})
