import { expect, test } from "vitest"
import { badgesPdf } from "./badges-pdf.ts"

const person = (name: string) => ({
  code: crypto.randomUUID(),
  name,
  organisation: "Prøve Kommune",
  meal: "",
})
const pages = async (names: string[]) => {
  const people = names.map(person)
  const bytes = await badgesPdf({ title: "Prøvedagen", people }, (code) => `https://example.org/${code}`)
  return Buffer.from(bytes)
    .toString("latin1")
    .match(/\/Type \/Page\b(?!s)/g)?.length
}

test("ten badges stand on a sheet, and the eleventh begins another", async () => {
  const names = Array.from({ length: 11 }, (_, place) => `Deltager ${place}`)
  expect(await pages(names.slice(0, 10))).toBe(1)
  expect(await pages(names)).toBe(2)
})

test.each(["Åse Ægidius-Ørsted Christensen von Brockenhuus-Schack Lindholm", "D".repeat(60), ""])(
  "a name of any length stands on its own badge: %s",
  async (name) => {
    expect(await pages([name, "Næste"])).toBe(1)
  },
)
