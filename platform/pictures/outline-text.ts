import { readFileSync } from "node:fs"
import { join } from "node:path"
import { create, type Font } from "fontkit"

const folder = join(process.cwd(), "node_modules/@fontsource/schibsted-grotesk/files")
const weights = [400, 500, 600, 700, 800] as const
const opened = new Map<string, Font>()

/**
 * A drawing of ours with every `<text>` in the place of its letters' outlines, in our own type: what turns it into pixels
 * then needs no font of the machine it runs on. Texts are elements without children that say `x`, `y`, `font-size`, and
 * where they want to `font-weight` and `text-anchor`.
 */
export function outlineText(svg: string): string {
  return svg.replace(/<text\b([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, content: string) => {
    const said = new Map(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    )
    const size = Number(said.get("font-size"))
    const weight = Number(said.get("font-weight") ?? 400)
    const { path, width } = outlined(decoded(content), size, weight)
    const shift = { middle: width / 2, end: width }[said.get("text-anchor") ?? ""] ?? 0
    const x = Number(said.get("x")) - shift
    const kept = attributes.replace(/\s(x|y|font-size|font-weight|font-family|text-anchor)="[^"]*"/g, "")
    return `<path${kept} transform="translate(${round(x)} ${said.get("y")})" d="${path}"/>`
  })
}

function outlined(text: string, size: number, weight: number): { path: string; width: number } {
  let at = 0
  const paths: string[] = []
  for (const { font, part } of runsOf(text, weight)) {
    const scale = size / font.unitsPerEm
    const { glyphs, positions } = font.layout(part)
    glyphs.forEach((glyph, place) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[place] ?? {}
      paths.push(scaled(glyph.path.toSVG(), scale, at + xOffset * scale, -yOffset * scale))
      at += xAdvance * scale
    })
  }
  return { path: paths.join(""), width: at }
}

/** Letters of a font look up; drawings count down. */
function scaled(path: string, scale: number, x: number, y: number): string {
  return path.replace(/([A-Z])([^A-Z]*)/g, (_, letter: string, numbers: string) => {
    const points = numbers.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []
    const moved = points.map((number, place) =>
      round(place % 2 === 0 ? Number(number) * scale + x : -Number(number) * scale + y),
    )
    return `${letter}${moved.join(" ")}`
  })
}

/** Parts of a text with the font that has their letters; what neither has is left out. */
function runsOf(text: string, weight: number): { font: Font; part: string }[] {
  const nearest = weights.reduce((best, one) =>
    Math.abs(one - weight) < Math.abs(best - weight) ? one : best,
  )
  const fonts = [fontOf("latin", nearest), fontOf("latin-ext", nearest)]
  const runs: { font: Font; part: string }[] = []
  for (const sign of text) {
    const font = fonts.find((one) => one.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))
    const last = runs.at(-1)
    if (font && last?.font === font) last.part += sign
    else if (font) runs.push({ font, part: sign })
  }
  return runs
}

function fontOf(letters: "latin" | "latin-ext", weight: number): Font {
  const name = `schibsted-grotesk-${letters}-${weight}-normal.woff`
  const known = opened.get(name)
  if (known) return known
  const font = create(readFileSync(join(folder, name)))
  opened.set(name, font)
  return font
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#x27": "'",
}

function decoded(content: string): string {
  return content.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
