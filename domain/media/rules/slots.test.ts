import fc from "fast-check"
import { expect, test } from "vitest"
import { type Area, cutOf, liesWithin, slots, wholeOf, widthsOf } from "./slots.ts"

const size = { width: 1200, height: 900 }
const names = Object.keys(slots) as (keyof typeof slots)[]

test("a cut has its slot's shape and keeps the focal point in its middle where the edges allow", () => {
  const whole = wholeOf(size)
  expect(cutOf("WIDE", whole, { x: 50, y: 50 }, size)).toEqual({ x: 0, y: 150, width: 1200, height: 600 })
  expect(cutOf("WIDE", whole, { x: 50, y: 0 }, size)).toEqual({ x: 0, y: 0, width: 1200, height: 600 })
  expect(cutOf("WIDE", whole, { x: 50, y: 100 }, size)).toEqual({ x: 0, y: 300, width: 1200, height: 600 })
  expect(cutOf("SQUARE", whole, { x: 100, y: 50 }, size)).toEqual({ x: 300, y: 0, width: 900, height: 900 })
  expect(cutOf("WHOLE", whole, { x: 0, y: 0 }, size)).toEqual(whole)
})

test("whatever the picture, its crop and its focal point: no cut leaves the crop, and none is empty", () => {
  const cases = fc
    .record({ width: fc.integer({ min: 1, max: 9_000 }), height: fc.integer({ min: 1, max: 9_000 }) })
    .chain((picture) =>
      fc
        .record({
          x: fc.integer({ min: 0, max: picture.width - 1 }),
          y: fc.integer({ min: 0, max: picture.height - 1 }),
        })
        .chain(({ x, y }) =>
          fc.record({
            picture: fc.constant(picture),
            area: fc.record({
              x: fc.constant(x),
              y: fc.constant(y),
              width: fc.integer({ min: 1, max: picture.width - x }),
              height: fc.integer({ min: 1, max: picture.height - y }),
            }),
            focal: fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }) }),
          }),
        ),
    )
  fc.assert(
    fc.property(cases, fc.constantFrom(...names), ({ picture, area, focal }, slot) => {
      const cut = cutOf(slot, area, focal, picture)
      expect(isInside(cut, area)).toBe(true)
      expect(Math.min(cut.width, cut.height)).toBeGreaterThan(0)
    }),
  )
})

test("a crop lies inside its picture and shows something; a tiny picture may be kept whole", () => {
  expect(liesWithin({ x: 0, y: 0, width: 1200, height: 900 }, size)).toBe(true)
  expect(liesWithin({ x: 1, y: 0, width: 1200, height: 900 }, size)).toBe(false)
  expect(liesWithin({ x: -1, y: 0, width: 100, height: 100 }, size)).toBe(false)
  expect(liesWithin({ x: 0, y: 0, width: 39, height: 100 }, size)).toBe(false)
  expect(liesWithin({ x: 0, y: 0, width: 20, height: 10 }, { width: 20, height: 10 })).toBe(true)
})

test("nothing is made wider than it is", () => {
  expect(widthsOf("WHOLE", 600)).toEqual([480, 600])
  expect(widthsOf("WHOLE", 480)).toEqual([480])
  expect(widthsOf("WHOLE", 6_000)).toEqual([480, 960, 1440, 1920])
  expect(widthsOf("SOCIAL", 300)).toEqual([300])
})

function isInside(inner: Area, outer: Area): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}
