import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { drawnPath, fingerprint, kept, keptAgreement } from "./kept-agreement.ts"
import { municipalities } from "./municipalities.ts"

test("what the page says of the boundaries was measured of those that it shows, not of an earlier drawing", () => {
  expect(keptAgreement.drawn).toBe(fingerprint(readFileSync(drawnPath)))
})

test("the figures are shares, and the weakest are municipalities", () => {
  const { area, medianOverlap, weakest, measuredOn } = keptAgreement
  for (const share of [area, medianOverlap]) {
    expect(share).toBeGreaterThan(0.5)
    expect(share).toBeLessThan(1)
  }
  const codes = new Set(municipalities.map(({ code }) => code))
  expect(weakest.filter((code) => !codes.has(code))).toEqual([])
  expect(measuredOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test("a measurement is kept with its day, the weakest first and what was measured", () => {
  const drawn = Buffer.from("a drawing")
  const measured = {
    area: 0.8,
    medianOverlap: 0.7,
    municipalities: [0.9, 0.4, 0.6, 0.1].map((overlap, place) => ({ code: `10${place}`, overlap })),
  }
  expect(JSON.parse(kept(measured, drawn, "2026-11-25"))).toEqual({
    area: 0.8,
    medianOverlap: 0.7,
    weakest: ["103", "101", "102"],
    measuredOn: "2026-11-25",
    drawn: fingerprint(drawn),
  })
})
