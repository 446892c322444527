import { expect, test } from "vitest"
import { movedBy, moverTo } from "./moved.ts"

test("days are moved, and the clock shows the same on both sides of summer time", () => {
  const moved = moverTo("2027-04-22", "2028-02-10")
  expect(moved(new Date("2027-04-22T08:00:00Z"))).toEqual(new Date("2028-02-10T09:00:00Z"))
  expect(moved(new Date("2027-03-01T23:30:00Z"))).toEqual(new Date("2027-12-20T23:30:00Z"))
})

test("of the facts only the instants are moved", () => {
  const facts = { startsAt: new Date("2027-04-22T08:00:00Z"), city: "Herning", offerHours: 48, endsAt: null }
  expect(movedBy(moverTo("2027-04-22", "2027-04-21"), facts)).toEqual({
    startsAt: "2027-04-21T08:00:00.000Z",
    city: "Herning",
    offerHours: 48,
    endsAt: null,
  })
})
