import { expect, test } from "vitest"
import { hrefWith, listAddress, orderOf, pageNumber } from "./address.ts"

const address = listAddress(
  "/admin/nyheder",
  { soeg: " ære ", status: ["DRAFT", "PUBLISHED"], side: "3", x: "random", __proto__: "no" },
  ["soeg", "status", "side", "orden"],
)

test("only what the list knows is kept, once and trimmed", () => {
  expect(address.values).toEqual({ soeg: "ære", status: "DRAFT", side: "3" })
})

test("a change of filter begins at the first page, a change of page keeps the filter", () => {
  expect(hrefWith(address, { status: "PUBLISHED" })).toBe("/admin/nyheder?soeg=%C3%A6re&status=PUBLISHED")
  expect(hrefWith(address, { side: "4" })).toBe("/admin/nyheder?soeg=%C3%A6re&status=DRAFT&side=4")
  expect(hrefWith(address, { soeg: null, status: null })).toBe("/admin/nyheder")
})

test("a page that is none is the first", () => {
  const pages = ["0", "-1", "1.5", "x", "1e9", undefined].map((side) =>
    pageNumber(listAddress("/", { side }, ["side"])),
  )
  expect(pages).toEqual([1, 1, 1, 1, 1, 1])
})

test("an order comes from the list's own names only", () => {
  const first = { by: "rettet" as const, descending: true }
  const order = (orden: string) => orderOf(listAddress("/", { orden }, ["orden"]), ["rettet", "titel"], first)
  expect(order("-titel")).toEqual({ by: "titel", descending: true })
  expect(order("titel")).toEqual({ by: "titel", descending: false })
  expect(order("passwordHash")).toEqual(first)
})
