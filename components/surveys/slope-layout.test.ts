import fc from "fast-check"
import { expect, test } from "vitest"
import { movesBetween } from "#domain/surveys/rules/comparison.ts"
import { figuresSaying, type Said, visits } from "#test/figures.ts"
import { drawSlopes, slopePlaces } from "./slope-layout.ts"

const answers = fc.array(
  fc.oneof(
    fc.integer({ min: -1000, max: 1000 }).map((value): Said => ({ value })),
    fc.constant<Said>({ status: "NO_RESPONSE" }),
  ),
  { minLength: 98, maxLength: 98 },
)
const between = (one: readonly Said[], other: readonly Said[]) =>
  movesBetween(
    { question: visits, figures: figuresSaying(one) },
    { question: visits, figures: figuresSaying(other) },
  )

test("who has a number in both years has a line within the drawing; nobody else has", () => {
  fc.assert(
    fc.property(answers, answers, (one, other) => {
      const drawing = drawSlopes(between(one, other))
      const both = one.filter(({ value }, place) => value !== undefined && other[place]?.value !== undefined)
      expect(drawing?.slopes.length ?? 0).toBe(both.length)
      for (const { fromY, toY, from, to } of drawing?.slopes ?? []) {
        for (const y of [fromY, toY]) {
          expect(y).toBeGreaterThanOrEqual(slopePlaces.top)
          expect(y).toBeLessThanOrEqual(slopePlaces.bottom)
        }
        if (to > from) expect(toY).toBeLessThan(fromY)
      }
    }),
  )
})

test("the names of those that changed most stand apart, within the drawing", () => {
  fc.assert(
    fc.property(answers, answers, (one, other) => {
      const { named = [] } = drawSlopes(between(one, other)) ?? {}
      expect(named.length).toBeLessThanOrEqual(10)
      named.forEach(({ labelY }, place) => {
        expect(labelY).toBeLessThanOrEqual(slopePlaces.bottom)
        const next = named[place + 1]
        if (next) expect(next.labelY - labelY).toBeGreaterThanOrEqual(14.999)
      })
    }),
  )
})

test("where nothing differs the lines lie level in the middle, and without numbers there is no drawing", () => {
  const all = Array.from({ length: 98 }, (): Said => ({ value: 7 }))
  expect(drawSlopes(between(all, all))?.slopes[0]).toMatchObject({
    isUp: false,
    isDown: false,
    fromY: 180,
    toY: 180,
  })
  expect(drawSlopes(between([], all))).toBeNull()
})
