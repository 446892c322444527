import { expect, test } from "vitest"
import { fileAnswer, heldFile, refusedFile } from "./file-answer.ts"

const secret = "k3J0aVbQ_x-8yTz1LmNoPq2r"
const plan = { reference: secret, bytes: 1_234, filename: "Plan for Ærø (2).pdf" }

test("a file is read as it was written", () => {
  expect(fileAnswer(heldFile(plan))).toEqual({ fault: null, ...plan })
})

test("one that was sent before may be named by its id alone", () => {
  const id = "0198a000-0000-7000-8000-000000000001"
  expect(fileAnswer(id)).toEqual({ fault: null, reference: id, bytes: 0, filename: "" })
})

test("a file that is refused leaves the one before it", () => {
  expect(fileAnswer(refusedFile("tooLarge", heldFile(plan)))).toEqual({ fault: "tooLarge", ...plan })
  expect(fileAnswer(refusedFile("sort", refusedFile("tooLarge", heldFile(plan))))).toEqual({
    fault: "sort",
    ...plan,
  })
  expect(fileAnswer(refusedFile("empty"))).toMatchObject({ fault: "empty", reference: "" })
})

test.each([
  "",
  "plan.pdf",
  "!constructor|",
  "!findesikke|",
  `${secret}/x/y`,
  `${secret}/1/../../etc`,
  "[object File]",
])("%j is no file", (value) => expect(fileAnswer(value)).toBeNull())
