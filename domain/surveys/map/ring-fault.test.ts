import fc from "fast-check"
import { expect, test } from "vitest"
import { positionFault, ringFault } from "./ring-fault.ts"

/** A star around a point: whatever its radii, it never crosses itself. */
const star = fc
  .array(fc.double({ min: 0.01, max: 0.4, noNaN: true }), { minLength: 3, maxLength: 60 })
  .map((radii) => {
    const corners = radii.map((radius, place) => {
      const angle = (2 * Math.PI * place) / radii.length
      return [10 + radius * Math.cos(angle), 56 + radius * Math.sin(angle)]
    })
    return [...corners, corners[0] ?? []]
  })

test("no star crosses itself, and every star with two corners far apart exchanged does", () => {
  fc.assert(
    fc.property(star, (ring) => {
      expect(ringFault(ring)).toBeNull()
    }),
  )
  const regular = Array.from({ length: 12 }, (_, place) => {
    const angle = (2 * Math.PI * place) / 12
    return [10 + Math.cos(angle), 56 + Math.sin(angle)]
  })
  for (let place = 0; place < 8; place++) {
    const ring = [...regular]
    const [one = [], other = []] = [ring[place], ring[place + 3]]
    ring[place] = other
    ring[place + 3] = one
    expect(ringFault([...ring, ring[0] ?? []])).toMatchObject({ name: "crossing" })
  }
})

test("a ring that touches itself in a corner, or goes back on its own line, does not cross itself", () => {
  const eight = [
    [10, 56],
    [10.1, 56.1],
    [10.2, 56],
    [10.2, 56.2],
    [10.1, 56.1],
    [10, 56.2],
    [10, 56],
  ]
  expect(ringFault(eight)).toBeNull()
  const spike = [
    [10, 56],
    [10.2, 56],
    [10.2, 56.2],
    [10.2, 56.1],
    [10, 56.1],
    [10, 56],
  ]
  expect(ringFault(spike)).toBeNull()
})

test("a ring of twenty thousand corners is looked through, one that cannot be is told to be simplified", () => {
  const round = Array.from({ length: 20_000 }, (_, place) => {
    const angle = (2 * Math.PI * (place % 19_999)) / 19_999
    return [10 + Math.cos(angle), 56 + Math.sin(angle)]
  })
  expect(ringFault(round)).toBeNull()
  const rails = Array.from({ length: 11_000 }, (_, place) => [10 + (place % 2), 56 + place / 1_000_000])
  expect(ringFault([...rails, rails[0] ?? []])).toMatchObject({ name: "tooDetailed" })
})

test("Bornholm and Skagen are in Denmark, Malmö's neighbour at sea too; Kiel and Bergen are not", () => {
  for (const [east, north] of [
    [15.15, 55.1],
    [10.6, 57.75],
    [12.9, 55.6],
    [8.07, 55.56],
  ])
    expect(positionFault([east ?? 0, north ?? 0])).toBeNull()
  expect(positionFault([5.3, 60.4])).toMatchObject({ name: "elsewhere" })
  expect(positionFault([10.1, 54.2])).toMatchObject({ name: "elsewhere" })
  expect(positionFault([])).toMatchObject({ name: "position" })
})
