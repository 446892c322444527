import fc from "fast-check"
import { expect, test } from "vitest"
import { isAllowedAddress as storedAllows } from "#domain/content/rules/body.ts"
import { isAllowedAddress } from "./allowed-address.ts"

test("what the editor lets one link to is what the schema stores", () => {
  const written = [
    "/om",
    "#top",
    "https://db.dk",
    "mailto:a@b.dk",
    "tel:+4512345678",
    "//evil",
    "javascript:alert(1)",
  ]
  for (const address of [...written, "data:text/html,x", "/\\evil", "", "http://a b"]) {
    expect([address, isAllowedAddress(address)]).toEqual([address, storedAllows(address)])
  }
  fc.assert(fc.property(fc.webUrl(), (address) => isAllowedAddress(address) === storedAllows(address)))
  fc.assert(fc.property(fc.string(), (address) => isAllowedAddress(address) === storedAllows(address)))
})
