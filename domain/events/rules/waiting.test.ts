import fc from "fast-check"
import { expect, test } from "vitest"
import { claimedSeats, inWaitingOrder, type Waiting, whoIsOffered } from "./waiting.ts"

const start = Date.parse("2026-03-01T12:00:00Z")
const entry = (id: string, seats: number, minute: number, priority = 0): Waiting => ({
  id,
  productId: "ticket",
  seats,
  priority,
  enteredAt: new Date(start + minute * 60_000),
})
const quota = (size: number, taken: number) => ({ id: "q", size, taken, productIds: ["ticket"] })

test("the order is priority, then time, then id", () => {
  const entries = [entry("c", 1, 5), entry("b", 1, 5), entry("late", 1, 9, 1), entry("a", 1, 1)]
  expect(inWaitingOrder(entries).map(({ id }) => id)).toEqual(["late", "a", "b", "c"])
})

test("a group is offered all its seats or none, keeps its place, and the next whom they suffice come in", () => {
  const entries = [entry("group", 3, 0), entry("pair", 2, 1), entry("one", 1, 2)]
  expect(whoIsOffered(entries, [quota(10, 8)]).map(({ id }) => id)).toEqual(["pair"])
  expect(whoIsOffered(entries, [quota(10, 7)]).map(({ id }) => id)).toEqual(["group"])
  expect(whoIsOffered(entries, [quota(10, 4)]).map(({ id }) => id)).toEqual(["group", "pair", "one"])
})

test("what is offered always fits, and nobody who would still fit is left", () => {
  const waiting = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat(50), fc.nat(2)), { maxLength: 20 })
  fc.assert(
    fc.property(fc.nat(30), waiting, (free, list) => {
      const entries = list.map(([seats, minute, priority], place) =>
        entry(`e${place}`, seats, minute, priority),
      )
      const offered = whoIsOffered(entries, [quota(free, 0)])
      const left = free - offered.reduce((sum, { seats }) => sum + seats, 0)
      expect(left).toBeGreaterThanOrEqual(0)
      for (const other of entries) if (!offered.includes(other)) expect(other.seats).toBeGreaterThan(left)
    }),
  )
})

test("a group that does not fit claims no seat, whichever of its quotas is too small, and those who fit claim theirs", () => {
  const entries = [entry("group", 3, 0), entry("one", 1, 1)]
  expect(claimedSeats(entries, [quota(10, 8)])).toEqual(new Map([["q", 1]]))
  expect(claimedSeats(entries, [quota(10, 6)])).toEqual(new Map([["q", 4]]))
  const hall = { id: "hall", size: 2, taken: 2, productIds: ["ticket"] }
  expect(claimedSeats(entries, [quota(10, 0), hall])).toEqual(
    new Map([
      ["q", 0],
      ["hall", 0],
    ]),
  )
})
