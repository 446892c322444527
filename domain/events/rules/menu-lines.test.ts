import { expect, test } from "vitest"
import { isRefusal } from "#platform/refusal.ts"
import { menuLinesOf, menuText } from "./menu-lines.ts"

test("one dish on each line, English behind the stroke, empty lines left out", () => {
  expect(menuLinesOf("Fisk | Fish\n\n  Grønt  \nKød |")).toEqual([
    { label: "Fisk", labelEn: "Fish" },
    { label: "Grønt", labelEn: "" },
    { label: "Kød", labelEn: "" },
  ])
  expect(menuLinesOf("")).toEqual([])
})

test("what is shown for editing is read as the same menu", () => {
  const menu = menuLinesOf("Fisk | Fish\nGrønt")
  expect(menuText(menu)).toBe("Fisk | Fish\nGrønt")
  expect(menuLinesOf(menuText(menu))).toEqual(menu)
})

test.each([
  ["Fisk\n | Fish", "events.menuLine?line=%20%7C%20Fish"],
  ["Fisk | Fish\nFisk", "events.menuLine?line=Fisk"],
])("a dish without Danish, or twice, is refused: %j", (text, code) => {
  try {
    menuLinesOf(text)
  } catch (error) {
    expect(isRefusal(error) && "fields" in error && error.fields).toEqual({ menu: [code] })
    return
  }
  throw new Error("it was read")
})
