import { expect, test } from "vitest"
import { erasedAddress } from "./erased-address.ts"
import { changeOf, toldOf } from "./seat-change.ts"

const ada = { name: "Ada Prøve", email: "ada@example.org" }

test("a mended name is a correction, an address alone another mailbox, both at once another holder, and the first name a naming", () => {
  expect(changeOf(ada, ada)).toBe("none")
  expect(changeOf(ada, { ...ada, name: "Ada Prøvesen" })).toBe("corrected")
  expect(changeOf(ada, { ...ada, email: "ada2@example.org" })).toBe("readdressed")
  expect(changeOf(ada, { name: "Bo Prøve", email: "bo@example.org" })).toBe("transferred")
  expect(changeOf({ name: "", email: "" }, ada)).toBe("named")
})

test("each whom it concerns is told once, as what concerns them most", () => {
  const buyer = "køber@example.org"
  expect(toldOf({ after: "bo@example.org", before: ada.email, buyer }, "transferred")).toEqual([
    { to: "bo@example.org", as: "holder" },
    { to: ada.email, as: "former" },
    { to: buyer, as: "changed" },
  ])
  expect(toldOf({ after: "bo@example.org", before: ada.email, buyer: ada.email }, "transferred")).toEqual([
    { to: "bo@example.org", as: "holder" },
    { to: ada.email, as: "former" },
  ])
  expect(toldOf({ after: "ada2@example.org", before: ada.email, buyer }, "readdressed")).toEqual([
    { to: "ada2@example.org", as: "holder" },
    { to: ada.email, as: "former" },
    { to: buyer, as: "changed" },
  ])
  expect(toldOf({ after: ada.email, before: ada.email, buyer: ada.email }, "corrected")).toEqual([
    { to: ada.email, as: "changed" },
  ])
  expect(toldOf({ after: ada.email, before: ada.email, buyer }, "none")).toEqual([
    { to: ada.email, as: "changed" },
  ])
  expect(toldOf({ after: ada.email, before: "", buyer: ada.email }, "named")).toEqual([
    { to: ada.email, as: "holder" },
  ])
  const nobody = erasedAddress("00000000-0000-4000-8000-000000000001")
  expect(toldOf({ after: ada.email, before: nobody, buyer: "" }, "transferred")).toEqual([
    { to: ada.email, as: "holder" },
  ])
})
