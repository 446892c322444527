import { expect, test } from "vitest"
import { alongWith, type OnSeat } from "./given-up.ts"

const on = (id: string, seat: number, productId: string, requiresId: string | null = null): OnSeat => ({
  id,
  kind: productId === "ticket" ? "TICKET" : "ADDON",
  seat,
  productId,
  requiresId,
})
const standing = [
  on("t0", 0, "ticket"),
  on("d0", 0, "dinner"),
  on("w0", 0, "wine", "dinner"),
  on("g0", 0, "glass", "wine"),
  on("h0", 0, "hotel"),
  on("t1", 1, "ticket"),
  on("d1", 1, "dinner"),
  on("w1", 1, "wine", "dinner"),
]
const along = (...ids: string[]) => alongWith(standing, ids).map(({ id }) => id)

test("what is required takes along what requires it, and what requires that; nothing of anybody else", () => {
  expect(along("d0")).toEqual(["d0", "w0", "g0"])
  expect(along("w0")).toEqual(["w0", "g0"])
  expect(along("h0")).toEqual(["h0"])
})

test("a ticket takes all of its person along", () => {
  expect(along("t0")).toEqual(["t0", "d0", "w0", "g0", "h0"])
})

test("what is had twice stands until the last of it is given up, and what was never there takes nothing along", () => {
  const twice = [
    on("t", 0, "ticket"),
    on("a", 0, "dinner"),
    on("b", 0, "dinner"),
    on("w", 0, "wine", "dinner"),
  ]
  expect(alongWith(twice, ["a"]).map(({ id }) => id)).toEqual(["a"])
  expect(alongWith(twice, ["a", "b"]).map(({ id }) => id)).toEqual(["a", "b", "w"])
  const alone = [on("t", 0, "ticket"), on("w", 0, "wine", "dinner"), on("h", 0, "hotel")]
  expect(alongWith(alone, ["h"]).map(({ id }) => id)).toEqual(["h"])
})
