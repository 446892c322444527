import { expect, test } from "vitest"
import { dropOf, stepOf } from "./tree-moves.ts"

const lines = [
  { id: "a", depth: 0 },
  { id: "a1", depth: 1 },
  { id: "a2", depth: 1 },
  { id: "a21", depth: 2 },
  { id: "b", depth: 0 },
  { id: "c", depth: 0 },
]

test("up and down among those of one parent; at an end there is nowhere to go", () => {
  expect(stepOf(lines, "b", "up")).toEqual({ parentId: null, beforeId: "a" })
  expect(stepOf(lines, "a", "down")).toEqual({ parentId: null, beforeId: "c" })
  expect(stepOf(lines, "b", "down")).toEqual({ parentId: null, beforeId: null })
  expect(stepOf(lines, "a1", "down")).toEqual({ parentId: "a", beforeId: null })
  expect(stepOf(lines, "a", "up")).toBeNull()
  expect(stepOf(lines, "c", "down")).toBeNull()
})

test("in below the one before, out behind the one above", () => {
  expect(stepOf(lines, "b", "in")).toEqual({ parentId: "a", beforeId: null })
  expect(stepOf(lines, "a", "in")).toBeNull()
  expect(stepOf(lines, "a21", "out")).toEqual({ parentId: "a", beforeId: null })
  expect(stepOf(lines, "a1", "out")).toEqual({ parentId: null, beforeId: "b" })
  expect(stepOf(lines, "b", "out")).toBeNull()
})

test("dropped before, after or inside another, never on itself or below itself", () => {
  expect(dropOf(lines, "c", "a", "before")).toEqual({ parentId: null, beforeId: "a" })
  expect(dropOf(lines, "c", "a", "after")).toEqual({ parentId: null, beforeId: "b" })
  expect(dropOf(lines, "b", "a", "after")).toEqual({ parentId: null, beforeId: "c" })
  expect(dropOf(lines, "c", "a2", "inside")).toEqual({ parentId: "a2", beforeId: null })
  expect(dropOf(lines, "a", "a21", "inside")).toBeNull()
  expect(dropOf(lines, "a", "a", "before")).toBeNull()
})
