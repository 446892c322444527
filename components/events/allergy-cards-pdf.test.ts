import { writeFileSync } from "node:fs"
import { expect, test } from "vitest"
import { allergyCardsPdf } from "./allergy-cards-pdf.ts"

const guest = (name: string, allergies: string, table = "7") => ({
  product: "Festmiddag",
  table,
  option: "Fisk",
  name,
  allergies,
})

async function pages(lines: ReturnType<typeof guest>[]) {
  const bytes = await allergyCardsPdf({ title: "Prøvedagen", lines })
  if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, bytes)
  return Buffer.from(bytes)
    .toString("latin1")
    .match(/\/Type \/Page\b(?!s)/g)?.length
}

test("four cards stand on a sheet, the fifth begins another, and who wrote nothing has none", async () => {
  const noted = Array.from({ length: 4 }, (_, place) => guest(`Gæst ${place}`, "jordnødder"))
  expect(await pages([...noted, guest("Uden", "")])).toBe(1)
  expect(await pages([...noted, guest("Åse Ægidius", "laktose", "")])).toBe(2)
})

test("a note of any length stands on its own card", async () => {
  const long = "Tåler ikke nødder, heller ikke spor af dem. ".repeat(11)
  expect(await pages([guest("Ø".repeat(60), long), guest("Næste", "x".repeat(120))])).toBe(1)
})

test("where nobody wrote anything, or it was erased, one sheet says so", async () => {
  expect(await pages([guest("Uden", "")])).toBe(1)
})
