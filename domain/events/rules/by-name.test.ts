import { expect, test } from "vitest"
import { byDanishName } from "./by-name.ts"

test("names stand as Danes sort them, and numbers by what they come to", () => {
  const names = ["Åse", "Østen", "Ægidius", "Aase", "Zita", "Anna", "Bord 10", "Bord 2"]
  expect(names.toSorted(byDanishName)).toEqual([
    "Anna",
    "Bord 2",
    "Bord 10",
    "Zita",
    "Ægidius",
    "Østen",
    ...["Åse", "Aase"].toSorted(byDanishName),
  ])
})
