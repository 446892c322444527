import { expect, test } from "vitest"
import { fullName, waresOf } from "./variants.ts"

const hotel = { id: "hotel", name: "Hotelnat", position: 2 }
const product = (id: string, position: number, group: typeof hotel | null = null) => ({ id, position, group })

test("the variants of one thing stand together where their group stands, in their own order", () => {
  const wares = waresOf([
    product("double", 0, hotel),
    product("dinner", 1),
    product("single", 7, hotel),
    product("bus", 9),
  ])
  expect(wares.map(({ group, variants }) => [group?.name, variants.map(({ id }) => id)])).toEqual([
    [undefined, ["dinner"]],
    ["Hotelnat", ["double", "single"]],
    [undefined, ["bus"]],
  ])
})

test("a variant is called by its group and its own name, and what stands alone by its own", () => {
  expect(fullName("Hotelnat", "enkeltværelse")).toBe("Hotelnat, enkeltværelse")
  expect(fullName("", "Festmiddag")).toBe("Festmiddag")
})
