import { expect, test } from "vitest"
import { municipalities } from "./municipalities.ts"
import { municipalityOrThrow, recogniseCode, recogniseName } from "./municipality-names.ts"

test("every municipality is known by its name, alone and with Kommune behind it", () => {
  for (const municipality of municipalities) {
    expect(recogniseName(municipality.name)).toEqual({ is: "municipality", municipality })
    expect(recogniseName(`${municipality.name} Kommune`)).toEqual({ is: "municipality", municipality })
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
  ["Vesthimmerland", "820"],
  ["Brønderslev-Dronninglund", "810"],
  ["Ko\u0308ge", null],
  ["Ta\u030arnby", "185"],
])("%s is %s", (written, code) => {
  const found = recogniseName(written)
  expect(found?.is === "municipality" ? found.municipality.code : null).toBe(code)
})

test.each([
  ["Farum", "190"],
  ["Nakskov", "360"],
  ["Nørre Åby", "410"],
  ["Løkken-Vrå Kommune", "860"],
])("%s was merged into %s, and is not taken for it", (written, code) => {
  expect(recogniseName(written)).toMatchObject({ is: "former", successor: { code } })
})

test("Christiansø is outside, by name and by code; what nobody has heard of is nothing", () => {
  expect(recogniseName("Christiansø")).toMatchObject({ is: "outside" })
  expect(recogniseCode("0411")).toMatchObject({ is: "outside" })
  expect(recogniseName("Malmö")).toBeNull()
  expect(recogniseName("")).toBeNull()
  expect(recogniseName("__proto__")).toBeNull()
})

test("a code may be padded to four digits, and is otherwise exact", () => {
  expect(recogniseCode("0101")).toMatchObject({ is: "municipality", municipality: { name: "København" } })
  expect(recogniseCode(" 751 ")).toMatchObject({ is: "municipality", municipality: { name: "Aarhus" } })
  for (const wrong of ["999", "75", "7510", "1 01", "101.0", ""]) expect(recogniseCode(wrong)).toBeNull()
  expect(() => municipalityOrThrow("411")).toThrow(RangeError)
})
