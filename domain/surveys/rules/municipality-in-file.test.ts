import { expect, test } from "vitest"
import { municipalityFinder } from "./municipality-in-file.ts"

const finder = municipalityFinder({
  municipalities: [
    { code: "101", name: "København", aliases: ["Copenhagen"] },
    { code: "169", name: "Høje-Taastrup", aliases: [] },
    { code: "400", name: "Bornholm", aliases: [] },
    { code: "420", name: "Assens", aliases: [] },
    { code: "480", name: "Nordfyns", aliases: [] },
    { code: "706", name: "Syddjurs", aliases: [] },
    { code: "707", name: "Norddjurs", aliases: [] },
    { code: "751", name: "Aarhus", aliases: ["Smilets By"] },
    { code: "851", name: "Aalborg", aliases: ["Smilets By"] },
  ],
  formerMunicipalities: [
    { name: "Ebeltoft", successors: ["706"] },
    { name: "Rougsø", successors: ["707", "730"] },
    { name: "Aarhus", successors: ["751"] },
    { name: "Nordfyn", successors: ["707"] },
  ],
  notMunicipalities: [{ code: "411", name: "Christiansø" }],
})

test.each([
  ["København", "101"],
  ["  københavns KOMMUNE ", "101"],
  ["Københavns", "101"],
  ["Kommune København", "101"],
  ["Koebenhavn", "101"],
  ["Copenhagen Municipality", "101"],
  ["Høje Tåstrup", "169"],
  ["HØJE-TAASTRUP KOMMUNE", "169"],
  ["Bornholms Regionskommune", "400"],
  ["Assens", "420"],
  ["Nordfyns Kommune", "480"],
  ["Århus", "751"],
  ["A\u030arhus", "751"],
  ["Aarhus'", "751"],
  ["Ålborg", "851"],
  ["0851", "851"],
  ["851", "851"],
])("%j is %s", (written, code) => {
  expect(finder.byName(written)).toMatchObject({ kind: "municipality", code })
})

test("Nordfyn is Nordfyns, as long as no former municipality was called just that", () => {
  const plain = municipalityFinder({
    municipalities: [{ code: "480", name: "Nordfyns", aliases: [] }],
    formerMunicipalities: [],
    notMunicipalities: [],
  })
  expect(plain.byName("Nordfyn")).toMatchObject({ code: "480" })
  expect(finder.byName("Nordfyn")).toMatchObject({ kind: "former" })
})

test("a genitive that leads two ways leads nowhere", () => {
  const two = municipalityFinder({
    municipalities: [
      { code: "901", name: "Vas", aliases: [] },
      { code: "902", name: "Vasss", aliases: [] },
    ],
    formerMunicipalities: [],
    notMunicipalities: [],
  })
  expect(two.byName("Vass")).toEqual({ kind: "unknown" })
})

test.each([
  ["101", "101"],
  ["0101", "101"],
  [" 101 ", "101"],
])("the code %j is %s", (written, code) => {
  expect(finder.byCode(written)).toMatchObject({ kind: "municipality", code })
})

test.each(["", "1", "999", "København", "101.0", "=101"])("the code %j is unknown", (written) => {
  expect(finder.byCode(written)).toEqual({ kind: "unknown" })
})

test("a former municipality is found with the names of its successors", () => {
  expect(finder.byName("Ebeltoft Kommune")).toEqual({
    kind: "former",
    name: "Ebeltoft",
    successors: ["Syddjurs"],
  })
  expect(finder.byName("Rougsø")).toMatchObject({ successors: ["Norddjurs", "730"] })
})

test("Christiansø is none, by name and by code", () => {
  expect(finder.byName("Christiansø")).toEqual({ kind: "none", name: "Christiansø" })
  expect(finder.byCode("0411")).toEqual({ kind: "none", name: "Christiansø" })
})

test("a name that two answer to is neither's", () => {
  expect(finder.byName("Smilets by")).toEqual({ kind: "unknown" })
  expect(finder.byName("Ukendt")).toEqual({ kind: "unknown" })
  expect(finder.byName("Kommune")).toEqual({ kind: "unknown" })
})
