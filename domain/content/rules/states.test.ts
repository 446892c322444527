import { expect, test } from "vitest"
import { isRefusal } from "#platform/refusal.ts"
import { after, isPublic, nextOf } from "./states.ts"

const at = new Date("2026-05-01T10:00:00Z")
const before = new Date("2026-05-01T09:59:59Z")
const later = new Date("2026-05-01T10:00:01Z")

test("illegal acts are refused, not ignored", () => {
  expect(after("DRAFT", "publish")).toBe("PUBLISHED")
  expect(after("TRASHED", "restore")).toBe("DRAFT")
  for (const act of ["save", "publish", "unpublish", "trash"] as const) {
    expect(() => after("TRASHED", act)).toThrow()
  }
  try {
    after("DRAFT", "unpublish")
    expect.unreachable()
  } catch (error) {
    expect(isRefusal(error) && error.code).toBe("content.actRefused")
  }
})

test("time alone publishes and takes down", () => {
  expect(isPublic({ status: "SCHEDULED", publishAt: before, unpublishAt: null }, at)).toBe(true)
  expect(isPublic({ status: "SCHEDULED", publishAt: at, unpublishAt: null }, at)).toBe(true)
  expect(isPublic({ status: "SCHEDULED", publishAt: later, unpublishAt: null }, at)).toBe(false)
  expect(isPublic({ status: "PUBLISHED", publishAt: null, unpublishAt: at }, at)).toBe(false)
  expect(isPublic({ status: "PUBLISHED", publishAt: null, unpublishAt: later }, at)).toBe(true)
  expect(isPublic({ status: "DRAFT", publishAt: before, unpublishAt: null }, at)).toBe(false)
})

test("an answer is true until the first change ahead", () => {
  expect(nextOf([before, null, later], at)).toEqual(later)
  expect(nextOf([at, before], at)).toBeNull()
})
