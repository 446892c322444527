import { expect, test } from "vitest"
import { bands, figuresSaying, models, type Said, times, visits } from "#test/figures.ts"
import { paint } from "./paint.ts"
import { summary } from "./summary.ts"

const said = (question: typeof models, all: Said[], locale: "da" | "en") =>
  summary(question, paint(question, figuresSaying(all), locale), locale)

test("of models: what most have, and how many said nothing", () => {
  const all = [
    ...times(30, { category: "1" }),
    ...times(41, { category: "3" }),
    ...times(6, { status: "NO_RESPONSE" }),
    ...times(1, { status: "DECLINED" }),
  ]
  expect(said(models, all, "da")).toBe(
    "41 af 98 kommuner: Vi arbejder sammen. 7 svarede ikke. 20 svar er ikke i vores kopi.",
  )
  expect(said(models, all, "en")).toBe(
    "41 of 98 municipalities: We work together. 7 did not answer. 20 answers are not in our copy.",
  )
})

test("of bands with a sign: how many go down, stay and go up", () => {
  const all = [
    ...times(20, { category: "-0.99", status: "PROVISIONAL" }),
    ...times(30, { category: "0.0" }),
    ...times(3, { category: "0.99" }),
    ...times(44, { category: "2.99" }),
  ]
  expect(said(bands, all, "da")).toBe(
    "20 af 98 kommuner går ned, 30 er uændrede, og 47 går op. 1 svar er ikke i vores kopi.",
  )
  expect(said(bands, all, "en")).toBe(
    "20 of 98 municipalities go down, 30 are unchanged, and 47 go up. 1 answer is not in our copy.",
  )
})

test("of bands where nobody goes down, what most have", () => {
  expect(said(bands, [...times(97, { category: "2.99" }), { category: "0.0" }], "da")).toBe(
    "97 af 98 kommuner: Op 1–3 %.",
  )
})

test("of numbers: the one in the middle, of those who answered", () => {
  const all: Said[] = [{ value: 9000 }, { value: 10 }, { value: 1250.5 }, { status: "NO_RESPONSE" }]
  expect(said(visits, all, "da")).toBe(
    "Midt i feltet af de 3 kommuner, der har svaret, ligger 1.250,5 besøg. 1 svarede ikke. 94 svar er ikke i vores kopi.",
  )
  expect(said(visits, all, "en")).toBe(
    "In the middle of the 3 municipalities that answered lies 1,250.5 besøg. 1 did not answer. 94 answers are not in our copy.",
  )
})

test("where nobody answered it says so, and counts nobody as a no", () => {
  const all = times(98, { status: "NOT_ASKED" })
  for (const question of [models, bands, visits]) {
    expect(said(question, all, "da")).toBe("Ingen af de 98 kommuner har et svar her.")
    expect(said(question, all, "en")).toBe("None of the 98 municipalities has an answer here.")
  }
})
