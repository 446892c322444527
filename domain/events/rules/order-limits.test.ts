import { expect, test } from "vitest"
import { isRefusal } from "#platform/refusal.ts"
import { demandLimits, isRequiredBy } from "./order-limits.ts"

const none = { minPerOrder: null, maxPerOrder: null, requires: null, group: null }
const ticket = { ...none, id: "ticket", name: "Billet" }
const dinner = { ...none, id: "dinner", name: "Middag" }
const trip = { ...none, id: "trip", name: "Udflugt & bus", requires: dinner }
const person = (...addOns: (string | undefined)[]) => ({ email: "", ticket: "ticket", addOns })

function wrongFields(act: () => void): object {
  try {
    act()
  } catch (error) {
    if (isRefusal(error) && "fields" in error) return error.fields as object
    throw error
  }
  return {}
}

test("each beyond the most is told so at its own field, and the last that is allowed is not", () => {
  const products = [{ ...ticket, maxPerOrder: 2 }, dinner]
  expect(wrongFields(() => demandLimits([person(), person()], products))).toEqual({})
  expect(wrongFields(() => demandLimits([person(), person(), person()], products))).toEqual({
    "people[2].ticket": ["vouchers.atMost?max=2&product=Billet"],
  })
})

test("too few are told once, and none at all is not too few", () => {
  const products = [ticket, { ...dinner, minPerOrder: 2 }]
  expect(wrongFields(() => demandLimits([person()], products))).toEqual({})
  expect(wrongFields(() => demandLimits([person(undefined, "dinner:fish")], products))).toEqual({
    "people[0].addOns[1]": ["vouchers.atLeast?min=2&product=Middag"],
  })
  expect(wrongFields(() => demandLimits([person("dinner"), person("dinner")], products))).toEqual({})
})

test("what requires another is refused on the seat that lacks it, whoever else has it", () => {
  const people = [person("dinner", "trip"), person(undefined, "trip")]
  expect(wrongFields(() => demandLimits(people, [ticket, dinner, trip]))).toEqual({
    "people[1].addOns[1]": ["vouchers.needs?product=Middag"],
  })
})

test("seats that are named later are told where they are chosen for", () => {
  const later = { ...person("trip"), isLater: true }
  const products = [{ ...ticket, maxPerOrder: 1 }, dinner, trip]
  expect(wrongFields(() => demandLimits([person(), later], products))).toEqual({
    laterTicket: ["vouchers.atMost?max=1&product=Billet"],
    "laterAddOns[0]": ["vouchers.needs?product=Middag"],
  })
})

test("a ticket that was waited for is taken however few there are", () => {
  const products = [{ ...ticket, minPerOrder: 2 }]
  expect(wrongFields(() => demandLimits([person()], products, "ticket"))).toEqual({})
  expect(Object.keys(wrongFields(() => demandLimits([person()], products)))).toEqual(["people[0].ticket"])
})

test("a chain of what is required is followed to its end, also one that runs in a circle", () => {
  const products = [
    { id: "a", requiresId: "b" },
    { id: "b", requiresId: "c" },
    { id: "c", requiresId: null },
    { id: "x", requiresId: "y" },
    { id: "y", requiresId: "x" },
  ]
  expect(isRequiredBy("c", "a", products)).toBe(true)
  expect(isRequiredBy("a", "c", products)).toBe(false)
  expect(isRequiredBy("a", "x", products)).toBe(false)
})

test("of the variants of one thing each seat has one, and the second is told so at its own field", () => {
  const group = { id: "hotel", name: "Hotelnat" }
  const products = [ticket, ...["single", "double"].map((id) => ({ ...none, id, name: id, group }))]
  expect(wrongFields(() => demandLimits([person("single"), person("double")], products))).toEqual({})
  expect(wrongFields(() => demandLimits([person("single", "double")], products))).toEqual({
    "people[0].addOns[1]": ["counter.oneVariant?thing=Hotelnat"],
  })
})
