import { expect, test } from "vitest"
import { acceptOf, isTaken, isTooLarge, megabytesTaken } from "./file-limits.ts"

const megabyte = 1024 * 1024

test("without a word of the organiser a file may be 10 MB, and never more than 20", () => {
  expect(isTooLarge(10 * megabyte, { megabytes: null })).toBe(false)
  expect(isTooLarge(10 * megabyte + 1, { megabytes: null })).toBe(true)
  expect(isTooLarge(megabyte + 1, { megabytes: 1 })).toBe(true)
  expect(megabytesTaken({ megabytes: 500 })).toBe(20)
})

test("what is taken is told by the sorts that were named, all of them when none was", () => {
  expect(isTaken("image/png", { files: ["pdf"] })).toBe(false)
  expect(isTaken("image/png", { files: ["pdf", "image"] })).toBe(true)
  expect(isTaken("application/vnd.oasis.opendocument.text", { files: [] })).toBe(true)
  expect(isTaken("image/svg+xml", { files: [] })).toBe(false)
  expect(acceptOf({ files: ["pdf"] })).toBe(".pdf,application/pdf")
})
