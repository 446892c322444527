import { expect, test } from "vitest"
import { extendedUntil, heldUntil } from "./hold.ts"

test("seats are held for a quarter of an hour, and ten minutes more", () => {
  const at = new Date("2027-03-01T10:00:00Z")
  expect(heldUntil(at).toISOString()).toBe("2027-03-01T10:15:00.000Z")
  expect(extendedUntil(heldUntil(at)).toISOString()).toBe("2027-03-01T10:25:00.000Z")
})
