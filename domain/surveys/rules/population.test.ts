import fc from "fast-check"
import { expect, test } from "vitest"
import { figuresSaying, models, visits } from "#test/figures.ts"
import { mayStandBeside, type Population, perInhabitant, sizeGroupOf, sizeGroups } from "./population.ts"

const population = (inhabitants: [string, number][]): Population => ({
  year: 2014,
  source: "Prøvekilden",
  isSample: false,
  inhabitants: new Map(inhabitants),
})
const divisible = { ...visits, perInhabitant: true, decimals: 1 }
const two = population([
  ["101", 400],
  ["147", 30],
])

test("every number of inhabitants is in one size group, and an unknown one in none", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000 }), (inhabitants) => {
      const group = sizeGroupOf(population([["101", inhabitants]]), "101")
      const holding = sizeGroups.filter(({ from, below }) => inhabitants >= from && inhabitants < below)
      expect(holding.map(({ key }) => key)).toEqual([group])
    }),
  )
  expect(sizeGroupOf(population([["147", 20_000]]), "147")).toBe("20to50")
  expect(sizeGroupOf(population([]), "101")).toBeNull()
})

test("numbers are divided by the inhabitants, two decimals finer; a missing answer stays missing", () => {
  const divided = perInhabitant(
    divisible,
    figuresSaying([{ value: 1000 }, { value: 20 }, { status: "NO_RESPONSE" }]),
    two,
  )
  expect(divided?.figures.slice(0, 3).map(({ value, status }) => [value, status])).toEqual([
    [2.5, "FINAL"],
    [0.667, "FINAL"],
    [null, "NO_RESPONSE"],
  ])
  expect(divided?.question.decimals).toBe(3)
})

test("nobody's number is divided when one who answered has no inhabitants that year", () => {
  expect(perInhabitant(divisible, figuresSaying([{ value: 1 }, { value: 1 }, { value: 1 }]), two)).toBeNull()
})

test("categories, numbers that say nothing divided, and years without inhabitants are not divided", () => {
  const figures = figuresSaying([{ value: 1 }])
  expect(perInhabitant({ ...models, perInhabitant: true }, figures, two)).toBeNull()
  expect(perInhabitant(visits, figures, two)).toBeNull()
  expect(perInhabitant(divisible, figures, null)).toBeNull()
})

test("invented inhabitants stand beside invented answers alone", () => {
  expect(mayStandBeside({ isSample: true }, { isSample: false })).toBe(false)
  expect(mayStandBeside({ isSample: true }, { isSample: true })).toBe(true)
  expect(mayStandBeside({ isSample: false }, { isSample: false })).toBe(true)
  expect(mayStandBeside({ isSample: false }, { isSample: true })).toBe(true)
})
