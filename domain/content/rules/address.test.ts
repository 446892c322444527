import fc from "fast-check"
import { expect, test } from "vitest"
import { isReserved, isSlug, pathOf, slugOf } from "./address.ts"

test("Danish letters are spelled out", () => {
  expect(slugOf("Århus på ø: Læs & lyt!")).toBe("aarhus-paa-oe-laes-lyt")
  expect(slugOf("Café  Zoë")).toBe("cafe-zoe")
})

test("whatever the title, the slug is empty or one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (title) => slugOf(title) === "" || isSlug(slugOf(title))),
  )
})

test("paths by kind, and pages below their parent", () => {
  expect(pathOf("NEWS", "a", null)).toBe("/nyheder/a")
  expect(pathOf("EVENT", "a", null)).toBe("/arrangementer/a")
  expect(pathOf("PAGE", "b", "/om")).toBe("/om/b")
})

test("a page cannot stand behind a route, nor a survey behind the page about the map", () => {
  expect(isReserved("SURVEY", "/undersoegelser/om-kortet")).toBe(true)
  expect(isReserved("SURVEY", "/undersoegelser/budget-2014")).toBe(false)
  expect(isReserved("PAGE", "/admin")).toBe(true)
  expect(isReserved("PAGE", "/nyheder/x")).toBe(true)
  expect(isReserved("PAGE", "/om-foreningen")).toBe(false)
  expect(isReserved("PAGE", "/medlemskab")).toBe(false)
  expect(isReserved("PAGE", "/medlemskab/priser")).toBe(false)
  expect(isReserved("PAGE", "/medlemskab/bliv-medlem")).toBe(true)
})
