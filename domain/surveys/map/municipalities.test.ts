import { expect, test } from "vitest"
import { generalisedBoundaries } from "./boundaries.ts"
import { christiansoe, listHoldsFromOn, municipalities, type Region } from "./municipalities.ts"
import { tiles } from "./tiles.ts"

const codes = municipalities.map(({ code }) => code)

test("there are 98 municipalities since 2007, each with a code of three digits and a name of its own", () => {
  expect(listHoldsFromOn).toBe("2007-01-01")
  expect(new Set(codes).size).toBe(98)
  expect(new Set(municipalities.map(({ name }) => name)).size).toBe(98)
  expect(codes.filter((code) => !/^[1-8]\d\d$/.test(code))).toEqual([])
})

test("the regions have as many municipalities as in law", () => {
  const inRegion = (region: Region) => municipalities.filter((each) => each.region === region).length
  expect({
    Hovedstaden: inRegion("Hovedstaden"),
    Sjælland: inRegion("Sjælland"),
    Syddanmark: inRegion("Syddanmark"),
    Midtjylland: inRegion("Midtjylland"),
    Nordjylland: inRegion("Nordjylland"),
  }).toEqual({ Hovedstaden: 29, Sjælland: 17, Syddanmark: 22, Midtjylland: 19, Nordjylland: 11 })
})

test("Christiansø is not one of them", () => {
  expect(codes).not.toContain(christiansoe.code)
})

test("the list, the tiles and the boundaries know the same municipalities", () => {
  expect(tiles.map(({ code }) => code).sort()).toEqual(codes)
  expect([...generalisedBoundaries().keys()].sort()).toEqual(codes)
})
