import { expect, test } from "vitest"
import { figureNews, replacedSince } from "./figure-news.ts"

const day = (number: number) => new Date(`2026-01-0${number}T09:00:00Z`)
const stands = (number: number) => ({ number, publishedAt: day(number), retracted: null })
const taken = (number: number) => ({ ...stands(number), retracted: {} })

test("a text that holds fast to a release is told of a newer one, and of one taken back", () => {
  expect(figureNews([stands(2), stands(1)], 1)).toEqual({ code: "newer", values: { number: 1, newest: 2 } })
  expect(figureNews([stands(2), stands(1)], 2)).toBeNull()
  expect(figureNews([taken(2), stands(1)], 1)).toBeNull()
  expect(figureNews([taken(2), stands(1)], 2)).toEqual({ code: "retracted", values: { number: 2 } })
  expect(figureNews([stands(3), taken(2)], 2)).toEqual({ code: "retracted", values: { number: 2 } })
})

test("a text that shows the newest is told only when nothing stands any more", () => {
  expect(figureNews([stands(2), stands(1)], null)).toBeNull()
  expect(figureNews([taken(2), stands(1)], null)).toBeNull()
  expect(figureNews([taken(1)], null)).toEqual({ code: "retracted", values: { number: 1 } })
  expect(figureNews([], null)).toBeNull()
})

test("a release counts as new to whoever saved before it came, unless it is the first or was taken back", () => {
  expect(replacedSince([stands(2), stands(1)], day(1))).toBe(2)
  expect(replacedSince([stands(2), stands(1)], day(3))).toBeNull()
  expect(replacedSince([stands(1)], new Date(0))).toBeNull()
  expect(replacedSince([taken(3), stands(2)], day(3))).toBeNull()
})
