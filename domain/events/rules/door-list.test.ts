import { expect, test } from "vitest"
import { doorListUntil, sealedText, stoodThen, type TicketTimes } from "./door-list.ts"

const at = (hour: number, day = 1) => new Date(Date.UTC(2027, 3, day, hour))

test("a list is good for a day, but never more than six hours after the event, and not at all after those", () => {
  expect(doorListUntil(at(8), at(16, 20))).toEqual(at(8, 2))
  expect(doorListUntil(at(8), at(16))).toEqual(at(22))
  expect(doorListUntil(at(8, 9), at(16))).toEqual(at(8, 9))
})

test("what is signed differs by event, list, making, end and tickets, and no two parts run together", () => {
  const list = { eventId: "e", listId: "l", at: "a", until: "u", digest: "d" }
  const texts = Object.keys(list).map((key) => sealedText({ ...list, [key]: "x" }))
  expect(new Set([...texts, sealedText(list)]).size).toBe(6)
  expect(sealedText({ ...list, at: "a\nu", until: "" })).not.toBe(sealedText(list))
})

const ticket: TicketTimes = {
  code: "now",
  placedAt: at(1),
  cancelledAt: null,
  formerCodes: [
    { code: "second", replacedAt: at(5) },
    { code: "first", replacedAt: at(3) },
  ],
}

test("each code of a ticket stood from when it came until the next one did", () => {
  const stood = (code: string) => [0, 2, 4, 6].map((hour) => stoodThen(ticket, code, at(hour)))
  expect(stood("first")).toEqual([false, true, false, false])
  expect(stood("second")).toEqual([false, false, true, false])
  expect(stood("now")).toEqual([false, false, false, true])
  expect(stood("never")).toEqual([false, false, false, false])
})

test("a ticket that was given up before the list was made did not stand on it; one given up after it did", () => {
  const gone = { ...ticket, cancelledAt: at(7) }
  expect([stoodThen(gone, "now", at(6)), stoodThen(gone, "now", at(7))]).toEqual([true, false])
})
