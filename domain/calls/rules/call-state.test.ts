import { expect, test } from "vitest"
import { dateOfDay } from "#platform/time/time.ts"
import { type CallTimes, callState, nextChange, promiseEndsAt } from "./call-state.ts"

const call: CallTimes = {
  opensAt: new Date("2026-11-01T08:00:00Z"),
  deadlineAt: new Date("2027-02-01T22:59:00Z"),
  answerByOn: dateOfDay("2027-03-15"),
}
const off = (at: Date, ms: number) => new Date(at.getTime() + ms)

test("it opens at its instant, is open through the deadline itself, and closed a millisecond later", () => {
  expect(callState(call, off(call.opensAt, -1)).kind).toBe("coming")
  expect(callState(call, call.opensAt).kind).toBe("open")
  expect(callState(call, call.deadlineAt).kind).toBe("open")
  expect(callState(call, off(call.deadlineAt, 1)).kind).toBe("closed")
})

test("an answer is true until the next instant that changes it: opening, deadline, the end of the promised day", () => {
  expect(nextChange(call, off(call.opensAt, -1))).toEqual(call.opensAt)
  expect(nextChange(call, call.opensAt)).toEqual(off(call.deadlineAt, 1))
  expect(nextChange(call, call.deadlineAt)).toEqual(off(call.deadlineAt, 1))
  expect(nextChange(call, off(call.deadlineAt, 1))).toEqual(new Date("2027-03-15T23:00:00Z"))
  expect(nextChange(call, new Date("2027-03-15T23:00:00Z"))).toBeNull()
  expect(nextChange({ ...call, answerByOn: null }, off(call.deadlineAt, 1))).toBeNull()
})

test("the promised day ends at midnight in Copenhagen, in summer too", () => {
  expect(promiseEndsAt(dateOfDay("2027-06-15"))).toEqual(new Date("2027-06-15T22:00:00Z"))
})
