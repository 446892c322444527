import fc from "fast-check"
import { expect, test } from "vitest"
import type { Population } from "#domain/surveys/rules/population.ts"
import { figuresSaying, models, type Said, visits } from "#test/figures.ts"
import { arranged } from "./arranged.ts"
import { paint } from "./paint.ts"
import { plainTable, type TableChoice, tableAddress, tableChoice, tableQuery } from "./table-choice.ts"

const painted = (question: typeof models, all: Said[]) => paint(question, figuresSaying(all), "da")
const population: Population = {
  year: 2014,
  source: "Prøvekilden",
  isSample: false,
  inhabitants: new Map([
    ["101", 600_000],
    ["147", 19_999],
    ["151", 20_000],
  ]),
}
const said = [{ category: "5" }, { category: "3" }, { status: "NO_RESPONSE" as const }, { category: "1" }]
const codesOf = (choice: Partial<TableChoice>, of = painted(models, said)) =>
  arranged(of, { ...plainTable, ...choice }, population, "da").flatMap(({ rows }) =>
    rows.map(({ code }) => code),
  )

test("by answer the rows stand as in the legend, up or down; who has none stands last either way", () => {
  expect(codesOf({ sort: "answer" }).slice(0, 4)).toEqual(["147", "153", "101", "151"])
  expect(codesOf({ sort: "answer", isDown: true }).slice(0, 4)).toEqual(["101", "153", "147", "155"])
})

test("numbers are sorted by their size and not by their classes or their letters", () => {
  const of = painted(visits, [{ value: 9 }, { value: 100 }, { value: -3 }, { value: 20 }])
  expect(codesOf({ sort: "answer" }, of).slice(0, 4)).toEqual(["151", "101", "153", "147"])
  expect(codesOf({ sort: "answer", isDown: true }, of).slice(0, 4)).toEqual(["147", "153", "101", "151"])
})

test("by answer each group says what its rows said, with its description; nobody stands in an empty one", () => {
  const groups = arranged(painted(models, said), { ...plainTable, group: "answer" }, null, "da")
  expect(groups.map(({ key, label, rows }) => [key, label, rows.length])).toEqual([
    ["3", "Model 3: Vi arbejder sammen", 1],
    ["1", "Model 1: Den spæde start", 1],
    ["5", "Model 5: Intet samarbejde", 1],
    ["NO_RESPONSE", "Model 0: Har ikke svaret", 1],
    ["UNAVAILABLE", "Ikke i vores kopi", 94],
  ])
  expect(groups[1]?.line?.description).toBe("Små tiltag.")
})

test("whatever is chosen, the rows are those of the choice: none invented, none twice, none left out", () => {
  const answers = fc.constantFrom<Said>(
    { category: "1" },
    { category: "3" },
    { category: "5" },
    { status: "NO_RESPONSE" },
    { status: "DECLINED" },
  )
  const choices = fc.record({
    sort: fc.constantFrom("name" as const, "region" as const, "answer" as const, "inhabitants" as const),
    isDown: fc.boolean(),
    answer: fc.constantFrom(null, "1", "NO_RESPONSE"),
    region: fc.constantFrom(null, "Sjælland"),
    group: fc.constantFrom(null, "answer" as const, "region" as const, "size" as const),
  })
  fc.assert(
    fc.property(fc.array(answers, { minLength: 98, maxLength: 98 }), choices, (all, choice) => {
      const of = painted(models, all)
      const left = of.figures.filter(
        ({ key, region }) => (choice.answer ?? key) === key && (choice.region ?? region) === region,
      )
      expect(codesOf(choice, of).toSorted()).toEqual(left.map(({ code }) => code).toSorted())
    }),
  )
})

test("by size each stands in the group of its inhabitants; who has no number of them is said to have none", () => {
  const groups = arranged(painted(models, said), { ...plainTable, group: "size" }, population, "da")
  expect(groups.map(({ label, rows }) => [label, rows.length])).toEqual([
    ["Under 20.000 indbyggere", 1],
    ["20.000 til 50.000 indbyggere", 1],
    ["100.000 indbyggere og derover", 1],
    ["Indbyggertallet mangler", 95],
  ])
  expect(codesOf({ sort: "inhabitants" }).slice(0, 3)).toEqual(["147", "151", "101"])
  expect(codesOf({ sort: "inhabitants", isDown: true }).slice(0, 3)).toEqual(["101", "151", "147"])
})

test("a choice survives its address, and an answer or a region that there is not is no page", () => {
  const choice = {
    sort: "answer",
    isDown: true,
    answer: "NO_RESPONSE",
    region: "Sjælland",
    group: "region",
  } as const
  const of = (question: typeof models) => ({ question })
  expect(tableChoice(Object.fromEntries(tableQuery(choice)), of(models))).toEqual(choice)
  expect(tableChoice({}, of(models))).toEqual(plainTable)
  expect(tableChoice({ svar: "4" }, of(models))).toBeNull()
  expect(tableChoice({ region: "jylland" }, of(models))).toBeNull()
  expect(tableChoice({ svar: "5" }, of(visits))).not.toBeNull()
  expect(tableChoice({ svar: "6" }, of(visits))).toBeNull()
  expect(tableChoice({ svar: "1" }, null)).toBeNull()
  expect(tableChoice({ grupper: "stoerrelse" }, of(models))).toBeNull()
  expect(tableChoice({ grupper: "stoerrelse" }, { question: models, population })?.group).toBe("size")
})

test("the address of a table keeps what else was chosen, and leads to the table", () => {
  const chosen = { indicator: "model", release: 2, boundaries: false }
  expect(tableAddress("/undersoegelser/a", chosen, { ...plainTable, answer: "0.0" })).toBe(
    "/undersoegelser/a/udgivelse/2?indikator=model&svar=0.0#kommunerne",
  )
  const nothing = { indicator: null, release: null, boundaries: false }
  expect(tableAddress("/undersoegelser/a", nothing, plainTable)).toBe("/undersoegelser/a#kommunerne")
})
