import { expect, test } from "vitest"
import {
  askedBy,
  asksItself,
  columnsAsked,
  queryAsked,
  signUpsAddress,
  signUpsAsked,
} from "./sign-ups-asked.ts"

const dinner = "0198a000-0000-7000-8000-000000000001"
const asked = {
  soeg: "Anna",
  billet: dinner,
  mangler: "bord",
  moedt: "ja",
  status: "tilmeldt",
  "svar-udflugt": "ja",
  kol: ["organisation", "answer-udflugt"],
}

test("what stands in the address is asked, kept, and stands in the address again", () => {
  expect(signUpsAsked(asked)).toEqual({
    search: "Anna",
    productId: dinner,
    missing: "TABLE",
    presence: "CAME",
    state: "standing",
    answers: ["udflugt:ja"],
  })
  expect(askedBy(queryAsked(asked))).toEqual({ ...asked, kol: "organisation,answer-udflugt" })
  expect(queryAsked(askedBy(queryAsked(asked)))).toEqual(queryAsked(asked))
  expect(signUpsAddress("/x", asked).values).toEqual(askedBy(queryAsked(asked)))
})

test("what no list has is dropped: columns, answers, and words of other keys", () => {
  expect(columnsAsked({ kol: "organisation,__proto__,allergies; DROP" })).toEqual(["organisation"])
  expect(columnsAsked({})).toBeNull()
  expect(signUpsAsked({ "svar-__proto__": "ja", "svar-udflugt": "'; --", mangler: "alt" })).toMatchObject({
    answers: [],
    missing: "",
  })
  expect(signUpsAsked({ status: "alle" })).toMatchObject({ state: null })
  expect("state" in signUpsAsked({})).toBe(false)
})

test("an address that only names a view shows the view; one that empties its filters shows everybody", () => {
  expect(asksItself({ visning: dinner, side: "2", udfoert: "gemt" })).toBe(false)
  expect(asksItself({ visning: dinner, soeg: "" })).toBe(true)
  expect(asksItself({ "svar-udflugt": "" })).toBe(true)
})
