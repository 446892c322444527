import { expect, test } from "vitest"
import { filled, mergeFields, unknownBlanks } from "./merge-fields.ts"

const values = {
  navn: "Bo {sted} Berg",
  fornavn: "Bo",
  organisation: "Herning Kommune",
  billet: "Dagsbillet",
  tilvalg: "",
  arrangement: "Topmøde",
  hvornår: "22. april",
  sted: "Herning",
}

test("blanks are filled whatever their case and the air around them, and what is filled in is not read again", () => {
  expect(filled("Kære {Navn}. Vi ses i { STED }, {hvornår}.", values)).toBe(
    "Kære Bo {sted} Berg. Vi ses i Herning, 22. april.",
  )
})

test("a blank that nothing is known for is named once, and stays", () => {
  expect(unknownBlanks("Kære {navn}, {efternavn} og {efternavn}, {}")).toEqual(["efternavn", ""])
  expect(filled("{efternavn}", values)).toBe("{efternavn}")
  expect(unknownBlanks(mergeFields.map((field) => `{${field}}`).join(" "))).toEqual([])
})
