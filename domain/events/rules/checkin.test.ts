import fc from "fast-check"
import { expect, test } from "vitest"
import { isInside, type Passage, verdictOf } from "./checkin.ts"

const ticket = { isStanding: true, isOnList: true, isCurrent: true }
const at = (minute: number) => new Date(Date.UTC(2027, 3, 15, 7, minute))
const passage = (kind: Passage["kind"], minute: number, door = "dør 1"): Passage => ({
  kind,
  at: at(minute),
  door,
})

test("who has a ticket comes in, and once", () => {
  expect(verdictOf(ticket, "IN", [])).toEqual({ kind: "IN" })
  const earlier = passage("IN", 12, "dør 2")
  expect(verdictOf(ticket, "IN", [earlier])).toEqual({ kind: "DENIED", reason: "already", earlier })
})

test("who was let out again comes in again", () => {
  expect(verdictOf(ticket, "IN", [passage("IN", 12), passage("OUT", 14)])).toEqual({ kind: "IN" })
})

test("a ticket that was given up, or that lacks what the list is about, is told so", () => {
  expect(verdictOf({ ...ticket, isStanding: false }, "IN", [])).toMatchObject({ reason: "cancelled" })
  expect(verdictOf({ ...ticket, isOnList: false }, "IN", [])).toMatchObject({ reason: "notOnList" })
  expect(verdictOf({ ...ticket, isCurrent: false }, "IN", [])).toMatchObject({ reason: "passedOn" })
})

test("being refused changes nothing of being inside", () => {
  expect(isInside([passage("IN", 12), passage("DENIED", 20)])).toBe(true)
  expect(isInside([passage("DENIED", 20)])).toBe(false)
})

test("doors that tell what happened in any order come to the same", () => {
  const passages = fc.array(
    fc.record({
      kind: fc.constantFrom("IN" as const, "OUT" as const, "DENIED" as const),
      at: fc.integer({ min: 0, max: 5 }).map(at),
      door: fc.constantFrom("dør 1", "dør 2"),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(passages, fc.infiniteStream(fc.double({ min: 0, max: 1 })), (all, chance) => {
      const shuffled = all
        .map((one) => ({ one, place: chance.next().value }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ one }) => one)
      expect(isInside(shuffled)).toBe(isInside(all))
    }),
  )
})
