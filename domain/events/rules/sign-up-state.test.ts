import { expect, test } from "vitest"
import { type EventTimes, nextChange, offerEndsAt, signUpState } from "./sign-up-state.ts"

const day = (text: string) => new Date(`2026-04-${text}:00Z`)
const event: EventTimes = {
  startsAt: day("20T08:00"),
  endsAt: day("21T14:00"),
  signUpOpensAt: day("01T08:00"),
  signUpClosesAt: day("10T22:00"),
  cancelUntilAt: day("12T22:00"),
  cancelledAt: null,
}

test("sign-up opens at its instant, is open through its last, and then closed, and then past", () => {
  expect(signUpState(event, true, new Date(day("01T08:00").getTime() - 1)).kind).toBe("notYet")
  expect(signUpState(event, true, day("01T08:00")).kind).toBe("open")
  expect(signUpState(event, true, day("10T22:00")).kind).toBe("open")
  expect(signUpState(event, true, new Date(day("10T22:00").getTime() + 1)).kind).toBe("closed")
  expect(signUpState(event, true, day("22T00:00")).kind).toBe("past")
  expect(signUpState({ ...event, cancelledAt: day("02T08:00") }, true, day("03T08:00")).kind).toBe(
    "cancelled",
  )
  expect(signUpState(event, false, day("03T08:00")).kind).toBe("none")
})

test("without a deadline one can sign up until the event starts", () => {
  const open = { ...event, signUpClosesAt: null }
  expect(signUpState(open, true, day("20T08:00"))).toEqual({ kind: "open", until: event.startsAt })
})

test("an answer is true until the next instant that changes it", () => {
  expect(nextChange(event, day("01T00:00"))).toEqual(event.signUpOpensAt)
  expect(nextChange(event, day("10T22:00"))).toEqual(new Date(day("10T22:00").getTime() + 1))
  expect(nextChange(event, day("25T00:00"))).toBeNull()
  for (let at: Date | null = day("01T00:00"); at; ) {
    const next = nextChange(event, at)
    if (!next) break
    expect(signUpState(event, true, new Date(next.getTime() - 1))).toEqual(signUpState(event, true, at))
    at = next
  }
})

test("an offer never outlives the beginning of the event", () => {
  expect(offerEndsAt({ startsAt: event.startsAt, offerHours: 48 }, day("02T08:00"))).toEqual(day("04T08:00"))
  expect(offerEndsAt({ startsAt: event.startsAt, offerHours: 48 }, day("19T08:00"))).toEqual(event.startsAt)
})
