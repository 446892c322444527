import { expect, test } from "vitest"
import { isMeant, nameAfter } from "./typed-meanwhile.ts"

const second = { list: "people", index: 1 }

test.each([
  ["people[0].name", "people[0].name"],
  ["people[1].answers.diet", null],
  ["people[2].addOns[1]", "people[1].addOns[1]"],
  ["people[10].name", "people[9].name"],
  ["peopleElse[2]", "peopleElse[2]"],
  ["buyerName", "buyerName"],
])("with the second person out, %s is %s", (name, after) => expect(nameAfter(name, second)).toBe(after))

test("where nobody is taken out every field keeps its name", () => {
  expect(nameAfter("people[2].name", { list: "", index: -1 })).toBe("people[2].name")
})

test("a file that was chosen is brought back to its field, and not to the box that takes the one before away", () => {
  const [file, away, remembered] = [
    { type: "file", value: "" },
    { type: "checkbox", value: "!remove-file" },
    { type: "hidden", value: "hemmelig/100/plan.pdf" },
  ]
  expect([file, away, remembered].map((control) => isMeant(control, null))).toEqual([true, false, false])
  expect([file, away, remembered].map((control) => isMeant(control, away.value))).toEqual([
    false,
    true,
    false,
  ])
})

test("of boxes of one name the one that was ticked is meant, and a text by its name alone", () => {
  const boxes = ["ja", "nej"].map((value) => ({ type: "radio", value }))
  expect(boxes.map((control) => isMeant(control, "nej"))).toEqual([false, true])
  expect(isMeant({ type: "textarea", value: "før" }, null)).toBe(true)
})
