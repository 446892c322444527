import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { fillsOf } from "#domain/surveys/rules/classes.ts"

/** The colours of the map, told apart as eyes of several kinds see them. */
const css = readFileSync("app/surveys.css", "utf8")
type Colour = readonly [red: number, green: number, blue: number]

/** Linear light to what is seen, after Machado, Oliveira and Fernandes (2009), at full severity. */
const eyes: Readonly<Record<string, readonly Colour[]>> = {
  "most people": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}
/** In CIE76; 2 can just be told apart side by side, and these stand apart from one another. */
const leastApart = 8

const scales: [string, Parameters<typeof fillsOf>[0]][] = [
  ...[2, 3, 4, 5].map((count): (typeof scales)[number] => [`${count} steps`, tones(count, 0)]),
  ...[2, 3, 4, 5].map((count): (typeof scales)[number] => [
    `${count} up, ${count} down and unchanged`,
    tones(count, count),
  ]),
]

for (const [eye, matrix] of Object.entries(eyes)) {
  test.each(scales)(`with the eyes of ${eye}, neighbours in a legend of %s can be told apart`, (_, scale) => {
    const seen = fillsOf(scale).map((fill) => lab(seenBy(matrix, colourOf(fill))))
    for (const [place, colour] of seen.entries()) {
      const next = seen[place + 1]
      if (next) expect(distance(colour, next), `line ${place + 1} and the next`).toBeGreaterThan(leastApart)
    }
  })
}

function tones(up: number, down: number): Parameters<typeof fillsOf>[0] {
  const of = (tone: "STEP" | "CUT", count: number) => Array.from({ length: count }, () => ({ tone }))
  return down === 0 ? of("STEP", up) : [...of("STEP", up), { tone: "NEUTRAL" }, ...of("CUT", down)]
}

function colourOf(fill: string): Colour {
  const [, hex = ""] = new RegExp(`--${fill}: #([0-9a-f]{6});`).exec(css) ?? []
  const part = (from: number) => linear(Number.parseInt(hex.slice(from, from + 2), 16) / 255)
  return [part(0), part(2), part(4)]
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function seenBy(matrix: readonly Colour[], [red, green, blue]: Colour): Colour {
  const part = ([r, g, b]: Colour = [0, 0, 0]) => Math.min(1, Math.max(0, r * red + g * green + b * blue))
  return [part(matrix[0]), part(matrix[1]), part(matrix[2])]
}

/** CIELAB under D65. */
function lab([red, green, blue]: Colour): Colour {
  const root = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
  const y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function distance(one: Colour, other: Colour): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}
