import { expect, test } from "vitest"
import { mapAddress } from "./map-address.ts"

test("a street and its town lead to a map, letters of Danish and all; a place without a street to none", () => {
  const found = new URL(mapAddress({ venueAddress: "Ågade 1 & 3", city: "Sæby" }) ?? "")
  expect(found.origin).toBe("https://www.openstreetmap.org")
  expect([...found.searchParams]).toEqual([["query", "Ågade 1 & 3, Sæby"]])
  expect(mapAddress({ venueAddress: "", city: "Sæby" })).toBeNull()
})
