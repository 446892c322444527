import { expect, test } from "vitest"
import { changedBlocks, twinState } from "./twins.ts"

const block = (text: string, id = "a1") => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
})

test("an entry is told in English by a text as new as its own, by an older one, or not", () => {
  const told = (ofOriginalVersion: number | null, status = "DRAFT") =>
    twinState({ version: 7 }, { status, working: { ofOriginalVersion } })
  expect(twinState({ version: 7 }, null)).toBe("missing")
  expect(told(7, "TRASHED")).toBe("missing")
  expect(told(7)).toBe("told")
  expect(told(6)).toBe("older")
  expect(told(null)).toBe("older")
})

test("a block is changed by what it says, not by its name, its place or the order of its keys", () => {
  const before = [block("Et"), block("To", "b2")]
  expect(changedBlocks([block("To", "c3"), block("Et", "d4")], before)).toEqual([])
  expect(changedBlocks([block("Et"), block("To, rettet"), block("Nyt")], before)).toEqual([1, 2])
  const turned = { content: [{ text: "Et", type: "text" }], attrs: { id: "x" }, type: "paragraph" }
  expect(changedBlocks([turned], before)).toEqual([])
})
