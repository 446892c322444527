import { gzipSync } from "node:zlib"
import { expect, test } from "vitest"
import { generalisedBoundaries } from "./boundaries.ts"
import { municipalities } from "./municipalities.ts"
import {
  type Box,
  bornholmFrame,
  capitalMunicipalities,
  capitalPlace,
  type Drawing,
  drawCapital,
  drawCountry,
} from "./shapes.ts"

const boundaries = generalisedBoundaries()
const country = drawCountry(boundaries)
const capital = drawCapital(boundaries)

test("the country has all 98, the inset those around Copenhagen", () => {
  expect(country.shapes.map(({ code }) => code).sort()).toEqual(municipalities.map(({ code }) => code))
  expect(capital.shapes.map(({ code }) => code)).toEqual(capitalMunicipalities)
})

test.each([
  ["country", country],
  ["capital", capital],
])("every path of the %s is made of closed rings of whole numbers inside the viewBox", (_, drawing) => {
  const { width, height } = windowOf(drawing)
  for (const { code, path, label } of drawing.shapes) {
    expect(path, code).toMatch(/^(m-?\d+([ -]\d+)+z)+$/)
    const points = ringsOf(path).flat()
    expect(points.filter(([x, y]) => x < 0 || y < 0 || x > width || y > height)).toEqual([])
    expect(isInside(label, ringsOf(path)), `label of ${code}`).toBe(true)
  }
})

test("no two shapes cover the same place: a label lies in its own shape alone", () => {
  for (const { code, label } of country.shapes) {
    const over = country.shapes.filter(({ path }) => isInside(label, ringsOf(path)))
    expect(over.map((shape) => shape.code)).toEqual([code])
  }
})

test("Bornholm stands in its frame, and nothing else in it or behind the inset", () => {
  const within = (box: Box) =>
    country.shapes.filter(({ path }) => ringsOf(path).flat().some(isIn(box))).map(({ code }) => code)
  const bornholm = country.shapes.find(({ code }) => code === "400")
  expect(
    ringsOf(bornholm?.path ?? "")
      .flat()
      .every(isIn(bornholmFrame)),
  ).toBe(true)
  expect(within(bornholmFrame)).toEqual(["400"])
  expect(within(capitalPlace)).toEqual([])
})

test("the paths leave room for the table: country and inset together stay under 8 kB packed", () => {
  const paths = [...country.shapes, ...capital.shapes].map(({ path }) => path).join("\n")
  expect(gzipSync(paths).length).toBeLessThan(8_000)
})

test("a ring is drawn in steps from where the pen stands, an island after it from where the first began", () => {
  const square = (east: number, north: number) => [
    [
      [east, north],
      [east, north - 0.1],
      [east + 0.1, north - 0.1],
      [east + 0.1, north - 0.05],
      [east + 0.1, north],
      [east, north],
    ],
  ]
  const [shape] = drawCountry(new Map([["101", [square(10, 56), square(10.5, 56)]]])).shapes
  expect(shape?.path).toBe("m427 698 0 39 22 0 0-39zm109 0 0 39 22 0 0-39z")
  expect(shape?.label).toEqual([438, 717.5])
})

function windowOf({ viewBox }: Drawing): { width: number; height: number } {
  const [, , width = 0, height = 0] = viewBox.split(" ").map(Number)
  return { width, height }
}

function ringsOf(path: string): [number, number][][] {
  let pen: [number, number] = [0, 0]
  return [...path.matchAll(/m([^z]+)z/g)].map(([, steps = ""]) => {
    const numbers = [...steps.matchAll(/-?\d+/g)].map(Number)
    let at = pen
    const ring: [number, number][] = []
    for (let index = 0; index < numbers.length; index += 2) {
      at = [at[0] + (numbers[index] ?? Number.NaN), at[1] + (numbers[index + 1] ?? Number.NaN)]
      ring.push(at)
    }
    pen = ring[0] ?? pen
    return ring
  })
}

function isInside([x, y]: readonly [number, number], rings: [number, number][][]): boolean {
  const crossed = rings.flatMap((ring) =>
    ring.filter(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1]
      return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1
    }),
  )
  return crossed.length % 2 === 1
}

function isIn({ x, y, width, height }: Box): (point: readonly [number, number]) => boolean {
  return ([pointX, pointY]) => pointX >= x && pointY >= y && pointX <= x + width && pointY <= y + height
}
