import { expect, test } from "vitest"
import { countWords } from "./words.ts"

test.each([
  ["", 0],
  ["   \n\t ", 0],
  ["Ét ord", 2],
  ["3-4 borde – og en stol.", 5],
  ["linje ét\nlinje to\r\n\r\nlinje tre", 6],
  ["… ! –", 0],
  ["blåbærgrød\u00a0med\u2003fløde", 3],
])("%j has %i", (text, words) => {
  expect(countWords(text)).toBe(words)
})
