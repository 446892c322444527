import { beforeAll, expect, test } from "vitest"
import { importPopulation } from "#domain/surveys/commands/import-population.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { insert, outcomeOf, testGuards } from "#test/guards.ts"
import { textFile } from "#test/surveys.ts"

/** The guards of populations, broken with SQL past all commands. */
const database = useDatabase()

beforeAll(async () => {
  const input = { year: 2014, source: "Prøvekilden", isSample: false }
  await importPopulation(desk, input, textFile("kode;indbyggere\n101;500000"))
})

const year = (changes: Record<string, string>) =>
  insert("PopulationYear", { year: "2015", source: "'Prøvekilden'", ...changes })
const figure = (changes: Record<string, string>) =>
  insert("PopulationFigure", { year: "2014", municipalityCode: "'147'", inhabitants: "1", ...changes })

testGuards(database, [
  ["a population without a source", "PopulationYear_source", () => year({ source: "' '" })],
  ["a population of a year long gone", "PopulationYear_year", () => year({ year: "1899" })],
  ["a municipality where nobody lives", "PopulationFigure_inhabitants", () => figure({ inhabitants: "0" })],
  [
    "a municipality where fewer than nobody live",
    "PopulationFigure_inhabitants",
    () => figure({ inhabitants: "-1" }),
  ],
])

test("there is one number a municipality and year, of municipalities that there are and years that have a source", async () => {
  expect(await outcomeOf(database, figure({ municipalityCode: "'101'" }))).toBe("PopulationFigure_pkey")
  expect(await outcomeOf(database, figure({ municipalityCode: "'411'" }))).toBe(
    "PopulationFigure_municipalityCode_fkey",
  )
  expect(await outcomeOf(database, figure({ year: "2013" }))).toBe("PopulationFigure_year_fkey")
  expect(await outcomeOf(database, figure({}))).toBe("taken")
})
