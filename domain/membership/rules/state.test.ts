import { expect, test } from "vitest"
import { dateOfDay } from "#platform/time/time.ts"
import { membershipStateOn } from "./state.ts"

const term = { fromOn: dateOfDay("2026-01-01"), toOn: dateOfDay("2026-12-31") }
const on = (day: string, endedOn: string | null = null, terms = [term]) =>
  membershipStateOn(dateOfDay(day), { endedOn: endedOn ? dateOfDay(endedOn) : null, terms })

test("a term counts on both its days", () => {
  expect(on("2025-12-31")).toBe("UPCOMING")
  expect(on("2026-01-01")).toBe("ACTIVE")
  expect(on("2026-12-31")).toBe("ACTIVE")
  expect(on("2027-01-01")).toBe("LAPSED")
  expect(on("2026-01-01", null, [])).toBe("LAPSED")
})

test("an end comes before any term, on its day", () => {
  expect(on("2026-05-31", "2026-06-01")).toBe("ACTIVE")
  expect(on("2026-06-01", "2026-06-01")).toBe("ENDED")
})
