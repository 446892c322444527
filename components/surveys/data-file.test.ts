import { expect, test } from "vitest"
import { figuresSaying, models, surveyShowing, visits } from "#test/figures.ts"
import { dataDocument, dataRows } from "./data-file.ts"

const address = "https://example.org/undersoegelser/proeve"
const site = (locale: "da" | "en") => ({ siteUrl: "https://example.org", locale })

test("data.csv has the promised columns and a row for each municipality", () => {
  const figures = figuresSaying([{ category: "3" }, { status: "NO_RESPONSE" }])
  const { shown } = surveyShowing(models, figures)
  const [heading, ...rows] = dataRows(shown, "da")
  expect(heading).toEqual(["municipality", "name", "status", "value", "label"])
  expect(rows).toHaveLength(98)
  expect(rows.slice(0, 3)).toEqual([
    ["101", "København", "FINAL", "3", "Model 3: Vi arbejder sammen"],
    ["147", "Frederiksberg", "NO_RESPONSE", "", "Model 0: Har ikke svaret"],
    ["151", "Ballerup", "UNAVAILABLE", "", "Ikke i vores kopi"],
  ])
})

test("data.json tells what the figures are, where they come from and what was asked", () => {
  const figures = figuresSaying([{ category: "3", status: "PROVISIONAL", answeredBy: "Esbjerg" }])
  const survey = surveyShowing(models, figures, { release: { number: 2, isSample: true, notes: "Ny" } })
  expect(dataDocument(survey, survey.shown, site("en"))).toMatchObject({
    title: "Prøveundersøgelsen",
    series: "Serien",
    year: 2014,
    url: address,
    isSample: true,
    indicator: {
      key: "model",
      label: "How do you work together?",
      kind: "CATEGORY",
      categories: [
        { code: "3", label: "Model 3: We work together" },
        { code: "1", label: "Model 1: Den spæde start", description: "Små tiltag." },
        { code: "5" },
      ],
    },
    release: { number: 2, publishedAt: "2014-11-25T09:00:00.000Z", notes: "Ny" },
    sources: expect.arrayContaining([
      "Sample data: the figures are invented and are not the survey's results.",
    ]),
    counts: [
      { key: "3", label: "We work together", count: 1 },
      { key: "1", count: 0 },
      { key: "5", count: 0 },
      { key: "UNAVAILABLE", count: 97 },
    ],
    statuses: { PROVISIONAL: "Provisional", UNAVAILABLE: "Not in our copy" },
    observations: expect.arrayContaining([
      {
        municipality: "101",
        name: "København",
        region: "Hovedstaden",
        status: "PROVISIONAL",
        value: "3",
        label: "Model 3: We work together",
        answeredBy: "Esbjerg",
      },
      {
        municipality: "147",
        name: "Frederiksberg",
        region: "Hovedstaden",
        status: "UNAVAILABLE",
        value: null,
        label: "Not in our copy",
      },
    ]),
  })
})

test("a number is a number in data.json, and has a point in data.csv", () => {
  const survey = surveyShowing(visits, figuresSaying([{ value: 1234.5 }, { value: 0 }]))
  const rows = dataRows(survey.shown, "da").slice(1, 3)
  expect(rows.map(([, , , value]) => value)).toEqual(["1234.5", "0"])
  expect(dataDocument(survey, survey.shown, site("da"))).toMatchObject({
    indicator: { kind: "NUMBER", unit: "besøg" },
    observations: expect.arrayContaining([
      expect.objectContaining({ municipality: "101", value: 1234.5, label: "1.234,5 besøg" }),
      expect.objectContaining({ municipality: "147", value: 0 }),
      expect.objectContaining({ municipality: "151", value: null }),
    ]),
  })
})
