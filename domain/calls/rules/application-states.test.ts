import fc from "fast-check"
import { expect, test } from "vitest"
import type { ApplicationStatus } from "#platform/database/enums.ts"
import { isRefusal } from "#platform/refusal.ts"
import { type ApplicationAct, actOf, after, canFollow } from "./application-states.ts"

const acts: ApplicationAct[] = ["submit", "withdraw", "accept", "reserve", "reject"]

test("whatever is done in whatever order: nothing is judged that was not sent, and what is over stays over", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 30 }), (sequence) => {
      let status: ApplicationStatus = "DRAFT"
      let wasSent = false
      for (const act of sequence) {
        const before = status
        try {
          status = after(status, act)
          if (act === "submit") wasSent = true
        } catch (error) {
          expect(isRefusal(error) && error.code).toBe("calls.actRefused")
          expect(canFollow(before, act)).toBe(false)
        }
        if (["ACCEPTED", "RESERVE", "REJECTED"].includes(status)) expect(wasSent).toBe(true)
        if (before === "REJECTED" || before === "WITHDRAWN") expect(status).toBe(before)
        if (before !== "DRAFT") expect(status).not.toBe("DRAFT")
      }
    }),
  )
})

test("a reserve may be accepted later, and may not be rejected or sent anew", () => {
  expect(after("RESERVE", "accept")).toBe("ACCEPTED")
  expect(canFollow("RESERVE", "reject")).toBe(false)
  expect(canFollow("RESERVE", "submit")).toBe(false)
})

test("each outcome leads to the state of its own name", () => {
  for (const [outcome, act] of Object.entries(actOf)) expect(after("SUBMITTED", act)).toBe(outcome)
})
