import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { bands, figuresSaying, models, type Said, visits } from "#test/figures.ts"
import { answerKey, numberClasses } from "./classes.ts"
import { canCompare, flowsBetween, type Moved, movesBetween } from "./comparison.ts"

const missing = fc
  .constantFrom("NO_RESPONSE", "DECLINED", "NOT_ASKED", "NOT_APPLICABLE", "UNAVAILABLE")
  .map((status): Said => ({ status }))
const everyone = (value: fc.Arbitrary<Said>) =>
  fc.array(fc.oneof({ weight: 3, arbitrary: value }, missing), { minLength: 98, maxLength: 98 })
const kinds = [
  [models, fc.constantFrom("3", "1", "5").map((category): Said => ({ category }))],
  [bands, fc.constantFrom("2.99", "0.99", "0.0", "-0.99").map((category): Said => ({ category }))],
  [visits, fc.integer({ min: -999, max: 999 }).map((tenths): Said => ({ value: tenths / 10 }))],
] as const
const between = (question: typeof models, one: readonly Said[], other: readonly Said[]) =>
  movesBetween({ question, figures: figuresSaying(one) }, { question, figures: figuresSaying(other) })
const classesOf = (moved: readonly Moved[]) =>
  numberClasses(
    moved.flatMap(({ earlier, later }) => [earlier.value, later.value]).filter((value) => value !== null),
  )

describe.each(kinds)("of $key", (question, value) => {
  test("everyone moved in exactly one way, and what they said before and after stands untouched", () => {
    fc.assert(
      fc.property(everyone(value), everyone(value), (one, other) => {
        const moved = between(question, one, other)
        expect(moved.map(({ earlier }) => earlier)).toEqual(figuresSaying(one))
        expect(moved.map(({ later }) => later)).toEqual(figuresSaying(other))
      }),
    )
  })

  test("the flows sum to all 98, out of and into each answer as many as gave it; none is empty or told twice", () => {
    fc.assert(
      fc.property(everyone(value), everyone(value), (one, other) => {
        const moved = between(question, one, other)
        const classes = classesOf(moved)
        const flows = flowsBetween(moved, classes)
        expect(flows.reduce((sum, { count }) => sum + count, 0)).toBe(98)
        expect(new Set(flows.map(({ from, to }) => `${from} ${to}`)).size).toBe(flows.length)
        for (const side of ["from", "to"] as const) {
          const figures = moved.map((each) => (side === "from" ? each.earlier : each.later))
          const counted = Map.groupBy(figures, (figure) => answerKey(figure, classes))
          expect(new Set(flows.map((flow) => flow[side]))).toEqual(new Set(counted.keys()))
          for (const [key, all] of counted) {
            const sum = flows
              .filter((flow) => flow[side] === key)
              .reduce((total, { count }) => total + count, 0)
            expect(sum).toBe(all.length)
          }
        }
      }),
    )
  })

  test("told backwards, up is down; and nobody moved from an edition to itself", () => {
    const opposite = { up: "down", down: "up" } as Record<string, string>
    fc.assert(
      fc.property(everyone(value), everyone(value), (one, other) => {
        const back = between(question, other, one).map(({ move }) => opposite[move] ?? move)
        expect(between(question, one, other).map(({ move }) => move)).toEqual(back)
        const still = between(question, one, one).map(({ move }) => move)
        expect(still.every((move) => move === "same" || move === "missingBoth")).toBe(true)
      }),
    )
  })
})

test("who is missing in one year is neither up nor down, and missing in both is told apart", () => {
  const [first, second, third] = between(
    models,
    [{ category: "1" }, { status: "NO_RESPONSE" }, { status: "DECLINED" }],
    [{ status: "UNAVAILABLE" }, { category: "1" }, { status: "NO_RESPONSE" }],
  )
  expect([first?.move, second?.move, third?.move]).toEqual(["missingOne", "missingOne", "missingBoth"])
})

test("nearer to the first category is up; a category that the other edition does not know stands apart", () => {
  const fewer = { ...models, categories: models.categories.slice(1) }
  const moved = movesBetween(
    { question: models, figures: figuresSaying([{ category: "3" }, { category: "5" }, { category: "1" }]) },
    { question: fewer, figures: figuresSaying([{ category: "1" }, { category: "1" }, { category: "1" }]) },
  )
  expect(moved.slice(0, 3).map(({ move }) => move)).toEqual(["apart", "up", "same"])
})

test("a break lies between the version that made it and those before, not between later ones", () => {
  const asked = (number: number) => ({ number, breaks: [2] })
  expect(canCompare(asked(1), asked(2))).toBe(false)
  expect(canCompare(asked(3), asked(1))).toBe(false)
  expect(canCompare(asked(2), asked(2))).toBe(true)
  expect(canCompare(asked(2), asked(3))).toBe(true)
  expect(canCompare(asked(1), asked(1))).toBe(true)
})
