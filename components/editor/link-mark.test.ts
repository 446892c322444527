import { expect, test } from "vitest"
import { addressesIn } from "./link-mark.ts"

test("addresses in a pasted line become links, and what ends the sentence is not part of them", () => {
  const line =
    "Se (https://db.dk/nyt), www.kb.dk/om. Skriv til post@db.dk! Aftenen er slut.Ny dag; brug /om/os eller db.dk."
  expect(
    addressesIn(line).map(({ text, index, data }) => [text, line.indexOf(text) === index, data?.href]),
  ).toEqual([
    ["https://db.dk/nyt", true, "https://db.dk/nyt"],
    ["www.kb.dk/om", true, "https://www.kb.dk/om"],
    ["post@db.dk", true, "mailto:post@db.dk"],
  ])
})

test("nothing that could run becomes a link", () => {
  expect(addressesIn("javascript:alert(1) data:text/html,x file:///etc/passwd")).toEqual([])
})
