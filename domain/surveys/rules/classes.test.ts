import fc from "fast-check"
import { expect, test } from "vitest"
import { classAt, fillsOf, isMissing, numberClasses } from "./classes.ts"

test("of four models the first is darkest and the last lightest, and no cooperation stands apart", () => {
  const tones = ["STEP", "STEP", "STEP", "STEP", "NONE"] as const
  expect(fillsOf(tones.map((tone) => ({ tone })))).toEqual(["more-7", "more-5", "more-3", "more-1", "none"])
})

test("bands with a sign: more darkens upwards, less downwards, and none is as light as what is unchanged", () => {
  const tones = ["STEP", "STEP", "NEUTRAL", "CUT", "CUT", "CUT"] as const
  expect(fillsOf(tones.map((tone) => ({ tone })))).toEqual([
    "more-7",
    "more-2",
    "neutral",
    "less-2",
    "less-5",
    "less-7",
  ])
})

test("numbers fall into at most five classes; equal ones are never parted and none is left out", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 98 }), (values) => {
      const classes = numberClasses(values)
      expect(classes.length).toBeLessThanOrEqual(5)
      for (const value of values) {
        expect(classes.filter(({ from, to }) => value >= from && value <= to)).toHaveLength(1)
      }
      for (let place = 1; place < classes.length; place += 1) {
        expect(classes[place]?.from).toBeGreaterThan(classes[place - 1]?.to ?? Number.NaN)
      }
    }),
  )
})

test("a number outside every class is in none", () => {
  expect(classAt(numberClasses([1, 2, 3]), 9)).toBe(-1)
})

test("an answer is final or provisional; everything else says why there is none", () => {
  expect((["FINAL", "PROVISIONAL"] as const).map(isMissing)).toEqual([false, false])
  expect(
    (["NO_RESPONSE", "DECLINED", "NOT_ASKED", "NOT_APPLICABLE", "UNAVAILABLE"] as const).every(isMissing),
  ).toBe(true)
})
