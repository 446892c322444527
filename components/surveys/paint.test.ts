import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { bands, figuresSaying, models, type Said, times, visits } from "#test/figures.ts"
import { paint } from "./paint.ts"

const missing = fc
  .constantFrom("NO_RESPONSE", "DECLINED", "NOT_ASKED", "NOT_APPLICABLE", "UNAVAILABLE")
  .map((status): Said => ({ status }))
const answered = fc.constantFrom("FINAL", "PROVISIONAL")

const counts = (...[question, said, locale]: [Parameters<typeof paint>[0], Said[], ("da" | "en")?]) =>
  paint(question, figuresSaying(said), locale ?? "da").legend.map(({ key, count }) => [key, count])

describe("the legend", () => {
  test.each([
    [models, fc.constantFrom("3", "1", "5").map((category): Said => ({ category }))],
    [bands, fc.constantFrom("2.99", "0.99", "0.0", "-0.99").map((category): Said => ({ category }))],
    [visits, fc.integer({ min: -9_999, max: 9_999 }).map((tenths): Said => ({ value: tenths / 10 }))],
  ])("counts every municipality once, whatever they say: $key", (question, value) => {
    const answer = fc.tuple(answered, value).map(([status, one]): Said => ({ status, ...one }))
    const all = fc.array(fc.oneof(answer, missing), { minLength: 98, maxLength: 98 })
    fc.assert(
      fc.property(all, (said) => {
        const { legend, figures } = paint(question, figuresSaying(said), "da")
        expect(legend.reduce((sum, { count }) => sum + count, 0)).toBe(98)
        for (const { key, fill, count } of legend) {
          const own = figures.filter((figure) => figure.key === key)
          expect(own).toHaveLength(count)
          expect(own.every((figure) => figure.fill === fill && figure.label !== "")).toBe(true)
        }
      }),
    )
  })

  test("keeps a category that nobody chose, and leaves out a reason that nobody has", () => {
    const said = [...times(90, { category: "3" }), ...times(5, { status: "NO_RESPONSE" })]
    expect(counts(models, said)).toEqual([
      ["3", 90],
      ["1", 0],
      ["5", 0],
      ["NO_RESPONSE", 5],
      ["UNAVAILABLE", 3],
    ])
  })

  test("names those who did not answer as the survey does, and sets the number of a model apart", () => {
    const said = [...times(97, { category: "3" }), { status: "NO_RESPONSE" } as const]
    const line = (locale: "da" | "en", key: string) =>
      paint(models, figuresSaying(said), locale).legend.find((each) => each.key === key)
    expect(line("da", "NO_RESPONSE")).toMatchObject({
      code: "Model 0",
      label: "Har ikke svaret",
      fill: "missing",
    })
    expect(line("en", "NO_RESPONSE")).toMatchObject({ code: "Model 0", label: "Has not answered" })
    expect(line("da", "3")).toMatchObject({ code: "Model 3", label: "Vi arbejder sammen", fill: "more-7" })
    expect(line("en", "3")).toMatchObject({ code: "Model 3", label: "We work together" })
    expect(line("en", "1")).toMatchObject({ label: "Den spæde start", description: "Små tiltag." })
    expect(line("da", "5")).toMatchObject({ fill: "none", description: "" })
  })

  test("says in words of its own why there is no answer, where the survey has none", () => {
    const said: Said[] = (["NO_RESPONSE", "DECLINED", "NOT_ASKED", "NOT_APPLICABLE"] as const).map(
      (status) => ({
        status,
      }),
    )
    const lines = (locale: "da" | "en") =>
      paint(bands, figuresSaying(said), locale)
        .legend.filter(({ count }) => count > 0)
        .map(({ label, fill }) => `${label}: ${fill}`)
    expect(lines("da")).toEqual([
      "Ikke besvaret: missing",
      "Afslået: missing",
      "Ikke spurgt: unavailable",
      "Ikke relevant: unavailable",
      "Ikke i vores kopi: unavailable",
    ])
    expect(lines("en")).toEqual([
      "No answer: missing",
      "Declined: missing",
      "Not asked: unavailable",
      "Not applicable: unavailable",
      "Not in our copy: unavailable",
    ])
  })

  test("parts numbers into at most five classes from the lightest up, and says their bounds", () => {
    const said = Array.from({ length: 98 }, (_, n): Said => ({ value: n * 100 }))
    const { legend } = paint(visits, figuresSaying(said), "da")
    expect(legend.map(({ fill }) => fill)).toEqual(["more-1", "more-3", "more-4", "more-6", "more-7"])
    expect(legend.map(({ count }) => count)).toEqual([20, 20, 20, 19, 19])
    expect(legend[0]?.label).toBe("0,0–1.900,0 besøg")
    const [same] = paint(visits, figuresSaying(times(98, { value: 1250 })), "en").legend
    expect(same).toMatchObject({ label: "1,250.0 besøg", count: 98 })
  })
})

describe("a figure", () => {
  test("has its words in the reader's language and its value for scripts", () => {
    const figure = (question: typeof models, said: Said, locale: "da" | "en") => {
      const [first] = paint(question, figuresSaying([said]), locale).figures
      return [first?.label, first?.dataValue, first?.status]
    }
    expect(figure(models, { category: "3" }, "da")).toEqual(["Model 3: Vi arbejder sammen", "3", "FINAL"])
    expect(figure(models, { category: "3" }, "en")).toEqual(["Model 3: We work together", "3", "FINAL"])
    const unsure = { category: "-0.99", status: "PROVISIONAL" } as const
    expect(figure(bands, unsure, "da")).toEqual(["Ned op til 1 %", "-0.99", "PROVISIONAL"])
    expect(figure(visits, { value: 1234.5 }, "da")).toEqual(["1.234,5 besøg", "1234.5", "FINAL"])
    expect(figure(visits, { value: 1234.5 }, "en")).toEqual(["1,234.5 besøg", "1234.5", "FINAL"])
    expect(figure(visits, { value: 0 }, "da")).toEqual(["0,0 besøg", "0", "FINAL"])
    const silent = { status: "NO_RESPONSE" } as const
    expect(figure(models, silent, "da")).toEqual(["Model 0: Har ikke svaret", null, "NO_RESPONSE"])
    expect(figure(visits, silent, "en")).toEqual(["No answer", null, "NO_RESPONSE"])
  })
})
