import { expect, test } from "vitest"
import { placesIn, tableLines } from "./table-lines.ts"

const guests = [
  { id: "a", name: "Anna And", email: "anna@example.org" },
  { id: "b", name: "Bo", email: "bo@example.org" },
  { id: "c", name: "Bo", email: "bo2@example.org" },
]

test("lines come from a spreadsheet or by hand, with a heading or without, and find their guests", () => {
  for (const text of [
    "Navn;Bord\nAnna And;7\n\nbo2@example.org;8",
    "Anna And\t7\r\nbo2@example.org\t8\n".replaceAll("\r", ""),
    "ANNA@example.org, 7\nBO2@example.org, 8",
  ]) {
    const { lines, faults } = tableLines(text)
    expect(faults).toEqual([])
    expect([...placesIn(lines, guests).seated]).toEqual([
      ["a", "7"],
      ["c", "8"],
    ])
  }
})

test("what is no line, nobody, one of two, or told twice is named by its line", () => {
  const { lines, faults } = tableLines(
    `Anna And\nAnna And;${"x".repeat(21)}\nBo;1\nDina;2\nAnna And;3\nanna@example.org;4`,
  )
  expect(faults).toEqual([
    { line: 1, what: "shape" },
    { line: 2, what: "shape" },
  ])
  expect(placesIn(lines, guests).faults).toEqual([
    { line: 3, what: "several" },
    { line: 4, what: "unknown" },
    { line: 6, what: "twice" },
  ])
})
