import fc from "fast-check"
import { expect, test } from "vitest"
import { hitEnd, hitStart, passageOf } from "./passage.ts"

const sought = (word: string) => `${hitStart}${word}${hitEnd}`
const textOf = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join("")

test("a passage is what was sought and what stands around it, with the signs of the text", () => {
  expect(passageOf("Et »bibliotek« & to.", `Et  ${sought("bibliotek")}    to `)).toEqual([
    { text: "Et »", isHit: false },
    { text: "bibliotek", isHit: true },
    { text: "« & to.", isHit: false },
  ])
  expect(passageOf("", "")).toEqual([])
})

test("of a long text, whole words around the first hit", () => {
  const fill = "fyldord ".repeat(100)
  const pieces = passageOf(`${fill}guldkorn ${fill}`, `${fill}${sought("guldkorn")} ${fill}`)
  expect(pieces).toContainEqual({ text: "guldkorn", isHit: true })
  expect(textOf(pieces)).toMatch(/^… (fyldord )+guldkorn( fyldord)+ …$/)
  expect(textOf(pieces).length).toBeLessThan(270)
})

test("without a hit, the beginning", () => {
  expect(textOf(passageOf("ord ".repeat(200), "ord ".repeat(200)))).toMatch(/^ord (ord ?)+ …$/)
})

test("marks that do not fit the text are left out", () => {
  expect(passageOf("kort", sought("langt"))).toEqual([{ text: "kort", isHit: false }])
})

test("a text as short as a passage's beginning loses and gains nothing, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 70 }), fc.nat(), (said, place) => {
      const letters = [...said]
      const at = place % Math.max(1, letters.length)
      const plain = letters.map((letter) => (/[\p{L}\p{N}]/u.test(letter) ? letter : " "))
      const marked = [
        ...plain.slice(0, at),
        hitStart,
        ...plain.slice(at, at + 1),
        hitEnd,
        ...plain.slice(at + 1),
      ]
      expect(textOf(passageOf(said, marked.join("")))).toBe(said)
    }),
  )
})
