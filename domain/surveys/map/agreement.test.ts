import { expect, test } from "vitest"
import { agreement } from "./agreement.ts"

const square = (east: number, north: number, width = 1, height = 1) => [
  [
    [east, north],
    [east + width, north],
    [east + width, north + height],
    [east, north + height],
    [east, north],
  ],
]

test("the same boundaries agree wholly", () => {
  const same = new Map([["101", [square(0, 0)]]])
  expect(agreement(same, same)).toEqual({
    area: 1,
    medianOverlap: 1,
    municipalities: [{ code: "101", overlap: 1 }],
  })
})

test("area is the share of the official area that goes right, overlap what is common of what either has", () => {
  const official = new Map([
    ["101", [square(0, 0)]],
    ["147", [square(2, 0)]],
    ["751", [square(4, 0)]],
  ])
  const ours = new Map([
    ["101", [square(0.5, 0)]],
    ["147", [square(2, 0)]],
    ["751", [square(4, 0, 2)]],
  ])
  const { area, medianOverlap, municipalities } = agreement(ours, official)
  expect(area).toBeCloseTo(2.5 / 3)
  expect(municipalities.map(({ overlap }) => overlap)).toEqual([
    expect.closeTo(1 / 3),
    expect.closeTo(1),
    expect.closeTo(1 / 2),
  ])
  expect(medianOverlap).toBeCloseTo(1 / 2)
})

test("overlapping features count once, a hole not at all, a municipality that we lack as nowhere", () => {
  const holed = [...square(0, 0, 2, 2), ...square(0.5, 0.5)]
  const official = new Map([
    ["101", [holed, square(0, 0, 2, 0.5)]],
    ["147", [square(5, 0)]],
  ])
  const { area, medianOverlap } = agreement(new Map([["101", [square(0, 0, 2, 2)]]]), official)
  expect(area).toBeCloseTo(3 / 4)
  expect(medianOverlap).toBeCloseTo((3 / 4 + 0) / 2)
})

test("nothing to compare with is no agreement", () => {
  expect(agreement(new Map(), new Map())).toEqual({ area: 0, medianOverlap: 0, municipalities: [] })
})
