import { expect, test } from "vitest"
import { localPath, readerLocale, readingIn, splitLocale } from "./reader-locale.ts"

test.each([
  ["/", "da", "/"],
  ["/en", "en", "/"],
  ["/en/", "en", "/"],
  ["/en?q=1", "en", "/?q=1"],
  ["/en/nyheder?aar=2024", "en", "/nyheder?aar=2024"],
  ["/enhance/map.js", "da", "/enhance/map.js"],
  ["/engelsk", "da", "/engelsk"],
])("%s is read in %s at %s", (address, locale, rest) => {
  expect(splitLocale(address)).toEqual({ locale, address: rest })
})

test("a path of the site goes below /en in English; the address of another site does not", () => {
  expect(localPath("da", "/nyheder")).toBe("/nyheder")
  expect(localPath("en", "/nyheder?aar=2024")).toBe("/en/nyheder?aar=2024")
  expect(localPath("en", "/")).toBe("/en")
  expect(localPath("en", "https://example.org/")).toBe("https://example.org/")
  expect(localPath("en", "//example.org/")).toBe("//example.org/")
  expect(localPath("en", "#indhold")).toBe("#indhold")
})

test.each(["/en", "/en?q=1", "/en/min-side", "/admin", "/admin/post", "/media/a.pdf"])(
  "%s is the same in both languages",
  (path) => expect(localPath("en", path)).toBe(path),
)

test("only what is named is shared: a path that merely begins alike is not", () => {
  expect(localPath("en", "/administration")).toBe("/en/administration")
  expect(localPath("en", "/engelsk")).toBe("/en/engelsk")
  expect(localPath("en", "/api/priser")).toBe("/en/api/priser")
  expect(localPath("en", "/social/a.png")).toBe("/en/social/a.png")
})

test("two pages that are made at once are each made in their own language", async () => {
  const later = async () => {
    await new Promise((done) => setTimeout(done, 5))
    return readerLocale()
  }
  expect(await Promise.all([readingIn("en", later), readingIn("da", later), later()])).toEqual([
    "en",
    "da",
    "da",
  ])
})
