import { expect, test } from "vitest"
import { municipalityFinder } from "../rules/municipality-in-file.ts"
import { formerCodes } from "./former-codes.ts"
import { municipalities } from "./municipalities.ts"
import { municipalityRegister } from "./municipality-names.ts"

const finder = municipalityFinder(municipalityRegister)

test("every municipality is known by its code, and by its name, alone and with Kommune behind it", () => {
  for (const { code, name } of municipalities) {
    expect(finder.byCode(code)).toEqual({ kind: "municipality", code, name })
    expect(finder.byName(name)).toEqual({ kind: "municipality", code, name })
    expect(finder.byName(`${name} Kommune`)).toEqual({ kind: "municipality", code, name })
  }
})

test.each([
  ["Århus", "751"],
  ["AALBORG KOMMUNE", "851"],
  ["Ålborg", "851"],
  ["Åbenrå", "580"],
  ["Fåborg-Midtfyn", "430"],
  ["Høje Tåstrup", "169"],
  ["Lyngby-Tårbæk", "173"],
  ["Ikast–Brande", "756"],
  [" Ringkøbing  Skjern ", "760"],
  ["Københavns Kommune", "101"],
  ["Bornholms Regionskommune", "400"],
  ["Nordfyn", "480"],
  ["Vesthimmerland", "820"],
  ["Brønderslev-Dronninglund", "810"],
  ["Ta\u030arnby", "185"],
])("%s is %s", (written, code) => {
  expect(finder.byName(written)).toMatchObject({ kind: "municipality", code })
})

test.each([
  ["Farum", "Furesø"],
  ["Nakskov", "Lolland"],
  ["Nørre Åby", "Middelfart"],
  ["Løkken-Vrå Kommune", "Hjørring"],
])("%s was merged into %s, and is not taken for it", (written, successor) => {
  expect(finder.byName(written)).toMatchObject({ kind: "former", successors: [successor] })
})

test("Christiansø is no municipality, by name and by code; what nobody has heard of is nothing", () => {
  expect(finder.byName("Christiansø")).toMatchObject({ kind: "none" })
  expect(finder.byCode("0411")).toMatchObject({ kind: "none" })
  for (const wrong of ["Malmö", "", "__proto__"]) expect(finder.byName(wrong)).toEqual({ kind: "unknown" })
  for (const wrong of ["999", "75", "7510", ""]) expect(finder.byCode(wrong)).toEqual({ kind: "unknown" })
})

test("a code of before 2007 is known with what became of it, and none of them is a code of today", () => {
  expect(finder.byCode("703")).toEqual({ kind: "former", name: "Galten", successors: ["Skanderborg"] })
  expect(finder.byCode("0509")).toMatchObject({ successors: ["Haderslev", "Kolding"] })
  const codes = municipalities.map(({ code }) => code)
  for (const [code, , ...successors] of formerCodes) {
    expect(codes).not.toContain(code)
    expect(successors.filter((each) => !codes.includes(each))).toEqual([])
  }
  expect(new Set(formerCodes.map(([code]) => code)).size).toBe(formerCodes.length)
})
