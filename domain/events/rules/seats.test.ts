import fc from "fast-check"
import { expect, test } from "vitest"
import { SoldOut } from "../refusals.ts"
import { freeForNewcomers, type QuotaState, seatsShown, takeSeats } from "./seats.ts"

const quota = (size: number, taken: number, claimed = 0): QuotaState => ({
  id: "q",
  size,
  taken,
  waiting: claimed,
  claimed,
  productIds: ["ticket", "student"],
})

test("what those who wait would be offered is not free; what a group too large for it asks for is", () => {
  expect(freeForNewcomers(quota(100, 98))).toBe(2)
  expect(freeForNewcomers(quota(100, 98, 1))).toBe(1)
  expect(freeForNewcomers(quota(100, 98, 2))).toBe(0)
  expect(freeForNewcomers({ ...quota(100, 98), waiting: 5 })).toBe(2)
})

test("products that share a quota are counted together", () => {
  expect(() =>
    takeSeats(
      [quota(10, 8)],
      new Map([
        ["ticket", 1],
        ["student", 1],
      ]),
    ),
  ).not.toThrow()
  expect(() =>
    takeSeats(
      [quota(10, 8)],
      new Map([
        ["ticket", 2],
        ["student", 1],
      ]),
    ),
  ).toThrow(SoldOut)
})

test("seats that an offer holds are taken past those who wait; more than it holds are not", () => {
  const full = quota(10, 10, 3)
  expect(() => takeSeats([full], new Map([["ticket", 2]]), new Map([["ticket", 2]]))).not.toThrow()
  expect(() => takeSeats([full], new Map([["ticket", 3]]), new Map([["ticket", 2]]))).toThrow(SoldOut)
})

test("seats kept under one product serve another that shares their quota, and no more than were kept", () => {
  const full = quota(10, 10, 3)
  expect(() => takeSeats([full], new Map([["student", 2]]), new Map([["ticket", 2]]))).not.toThrow()
  expect(() => takeSeats([full], new Map([["student", 3]]), new Map([["ticket", 2]]))).toThrow(SoldOut)
  const elsewhere = { ...full, productIds: ["student"] }
  expect(() => takeSeats([elsewhere], new Map([["student", 1]]), new Map([["ticket", 2]]))).toThrow(SoldOut)
})

test("a full quota of another product is no hindrance", () => {
  expect(() => takeSeats([quota(1, 1)], new Map([["dinner", 4]]))).not.toThrow()
})

test("whatever is asked in whatever order, no quota is ever exceeded and nobody who waits is passed", () => {
  const asks = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 30 })
  fc.assert(
    fc.property(fc.nat(40), fc.nat(10), asks, (size, waiting, orders) => {
      let taken = 0
      for (const [tickets, students] of orders) {
        try {
          takeSeats(
            [quota(size, taken, waiting)],
            new Map([
              ["ticket", tickets],
              ["student", students],
            ]),
          )
          taken += tickets + students
        } catch (error) {
          expect(error).toBeInstanceOf(SoldOut)
        }
      }
      expect(taken).toBeLessThanOrEqual(Math.max(0, size - waiting))
    }),
  )
})

test("what a page says follows the scarcest quota", () => {
  expect(seatsShown([])).toEqual({ kind: "open" })
  expect(seatsShown([quota(400, 200), { ...quota(10, 8), id: "r" }])).toEqual({
    kind: "few",
    free: 2,
    size: 10,
  })
  expect(seatsShown([quota(400, 200)])).toEqual({ kind: "available", free: 200, size: 400 })
  expect(seatsShown([quota(400, 399, 1)])).toEqual({ kind: "soldOut" })
})
