import { expect, test } from "vitest"
import { drawTiles, neighboursOf, tiles } from "./tiles.ts"

test("98 tiles, no two in one cell, none with the label of another", () => {
  expect(tiles).toHaveLength(98)
  expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(98)
  expect(new Set(tiles.map(({ short }) => short)).size).toBe(98)
  expect(tiles.filter(({ short }) => short.length > 3)).toEqual([])
})

test("who goes to a neighbour by an arrow key comes back by the opposite one", () => {
  const opposite = { up: "down", down: "up", left: "right", right: "left" } as const
  for (const { code } of tiles) {
    const neighbours = neighboursOf(code)
    for (const direction of ["up", "down", "left", "right"] as const) {
      const neighbour = neighbours[direction]
      if (neighbour) expect(neighboursOf(neighbour)[opposite[direction]]).toBe(code)
    }
  }
})

test("the arrow keys lead from Copenhagen to every tile, Bornholm and Læsø too", () => {
  const reached = new Set(["101"])
  for (const code of reached) {
    for (const neighbour of Object.values(neighboursOf(code))) if (neighbour) reached.add(neighbour)
  }
  expect(reached.size).toBe(98)
})

test("neighbours lie as they do in Denmark: Frederiksberg west of Copenhagen, Tårnby south of it", () => {
  expect(neighboursOf("101")).toMatchObject({ left: "147", down: "185" })
  expect(neighboursOf("751").down).toBe("727")
  expect(neighboursOf("101").right).toBeNull()
  expect(() => neighboursOf("411")).toThrow(RangeError)
})

test("the drawing holds every tile, whole, and none over another", () => {
  const { viewBox, size, tiles: drawn } = drawTiles()
  const [, , width = 0, height = 0] = viewBox.split(" ").map(Number)
  expect(drawn).toHaveLength(98)
  for (const { x, y, label } of drawn) {
    expect([x >= 0, y >= 0, x + size <= width, y + size <= height]).toEqual([true, true, true, true])
    expect(label).toEqual([x + size / 2, y + size / 2])
    const over = drawn.filter((other) => Math.abs(other.x - x) < size && Math.abs(other.y - y) < size)
    expect(over).toHaveLength(1)
  }
})

test("on a phone of 390 px every cell is 24 px wide and high, which a finger can hit", () => {
  const [, , width = 0] = drawTiles().viewBox.split(" ").map(Number)
  const cell = Math.min(...tiles.map(({ column }) => width / (column + 1)))
  expect((390 * cell) / width).toBeGreaterThanOrEqual(24)
})
