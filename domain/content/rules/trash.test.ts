import { expect, test } from "vitest"
import { leavesAt, noticedBefore } from "./trash.ts"

test("what is thrown out stays 60 days, and is told of in the last seven", () => {
  const trashedAt = new Date("2026-10-01T12:00:00Z")
  expect(leavesAt(trashedAt)).toEqual(new Date("2026-11-30T12:00:00Z"))
  expect(trashedAt < noticedBefore(new Date("2026-11-23T11:59:00Z"))).toBe(false)
  expect(trashedAt < noticedBefore(new Date("2026-11-23T12:01:00Z"))).toBe(true)
})
