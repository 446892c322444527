import { expect, test } from "vitest"
import { type Guest, tablesOf } from "./tables.ts"

const guest = (name: string, table: string, option: string, product = "Middag"): Guest => ({
  product,
  table,
  option,
  name,
  allergies: "",
})

test("dishes are counted table by table; who sits at none comes last, and so does who said nothing", () => {
  const tables = tablesOf([
    guest("Anna", "10", "Grønt"),
    guest("Bo", "", "Fisk"),
    guest("Carl", "2", "Grønt"),
    guest("Dina", "2", ""),
    guest("Erik", "2", "Fisk"),
    guest("Frida", "2", "Grønt"),
    guest("Gert", "1", "", "Frokost"),
  ])
  expect(tables.map(({ product, name, counts }) => [product, name, counts])).toEqual([
    [
      "Middag",
      "2",
      [
        { option: "Fisk", count: 1 },
        { option: "Grønt", count: 2 },
        { option: "", count: 1 },
      ],
    ],
    ["Middag", "10", [{ option: "Grønt", count: 1 }]],
    ["Middag", "", [{ option: "Fisk", count: 1 }]],
    ["Frokost", "1", [{ option: "", count: 1 }]],
  ])
  expect(tables[0]?.guests.map(({ name }) => name)).toEqual(["Carl", "Dina", "Erik", "Frida"])
})
