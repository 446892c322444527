import { expect, test } from "vitest"
import { nameAfter } from "./typed-meanwhile.ts"

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
