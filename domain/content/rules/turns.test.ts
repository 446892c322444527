import { expect, test } from "vitest"
import { dueTurn, isAhead, minutesLate } from "./turns.ts"

const [before, at, after] = ["07:59", "08:00", "08:01"].map((time) => new Date(`2026-11-24T${time}:00Z`))
if (!before || !at || !after) throw new Error("three instants")
const plain = { publishAt: null, unpublishAt: null, heldCode: null }

test("what is planned is due from its minute, the minute included", () => {
  const scheduled = { ...plain, status: "SCHEDULED", publishAt: at } as const
  expect(dueTurn(scheduled, before)).toBeNull()
  expect(dueTurn(scheduled, at)).toBe("appear")
  expect(dueTurn({ ...scheduled, status: "PUBLISHED" }, before)).toBeNull()
  expect(dueTurn({ ...scheduled, status: "PUBLISHED" }, at)).toBe("change")
  expect(dueTurn({ ...plain, status: "PUBLISHED", unpublishAt: at }, at)).toBe("take down")
})

test("what should have come and gone in an outage does not come; what was held waits", () => {
  expect(dueTurn({ ...plain, status: "SCHEDULED", publishAt: before, unpublishAt: at }, after)).toBe("missed")
  expect(dueTurn({ ...plain, status: "PUBLISHED", publishAt: at, heldCode: "x.y" }, after)).toBeNull()
})

test("nothing is due of what is neither public nor planned", () => {
  for (const status of ["DRAFT", "UNPUBLISHED", "TRASHED"] as const) {
    expect(dueTurn({ ...plain, status, unpublishAt: at }, after)).toBeNull()
  }
})

test("lateness counts whole minutes", () => {
  expect(minutesLate(at, new Date(at.getTime() + 59_999))).toBe(0)
  expect(minutesLate(at, new Date(at.getTime() + 42 * 60_000))).toBe(42)
})

test("a version that is out already is not ahead, though no job has written it down", () => {
  expect(isAhead({ publishAt: at, scheduledId: "a", liveId: "a" }, after)).toBe(false)
  expect(isAhead({ publishAt: at, scheduledId: "b", liveId: "a" }, after)).toBe(true)
  expect(isAhead({ publishAt: at, scheduledId: "a", liveId: "a" }, before)).toBe(true)
  expect(isAhead({ publishAt: null, scheduledId: null, liveId: "a" }, before)).toBe(false)
})
