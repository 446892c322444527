import { expect, test } from "vitest"
import { verdictOn } from "./staleness.ts"

const theirs = { version: 9, textVersion: 8, aloneSince: 8, pen: "bo-s-editor", turn: 3 }
const mine = { version: 9, textVersion: 8, aloneSince: 5, pen: "annas-editor", turn: 3 }
const anna = (turn: number) => ({ id: "annas-editor", turn })

test("what was made before a text of somebody else is stale", () => {
  expect(verdictOn({ version: 7, pen: anna(4) }, theirs)).toBe("stale")
  expect(verdictOn({ version: 7 }, theirs)).toBe("stale")
})

test("what changed no text since stands in nobody's way", () => {
  expect(verdictOn({ version: 8, pen: anna(4) }, theirs)).toBe("taken")
  expect(verdictOn({ version: 8 }, theirs)).toBe("taken")
})

test("one's own saves whose answers were lost are no conflict, back to the last text of somebody else", () => {
  expect(verdictOn({ version: 5, pen: anna(4) }, mine)).toBe("taken")
  expect(verdictOn({ version: 4, pen: anna(4) }, mine)).toBe("stale")
})

test("what was sent earlier and comes later takes nobody's place", () => {
  expect(verdictOn({ version: 8, pen: anna(2) }, mine)).toBe("late")
  expect(verdictOn({ version: 8, pen: anna(3) }, mine)).toBe("late")
})

test("a version that the server never had is stale: its database was restored", () => {
  expect(verdictOn({ version: 10, pen: anna(4) }, mine)).toBe("stale")
})
