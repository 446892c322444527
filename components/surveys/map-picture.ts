import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import type { SurveyPage } from "#domain/surveys/queries/survey-page.ts"
import type { Fill } from "#domain/surveys/rules/classes.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { releaseAddress } from "./citation.ts"
import { sourceLines } from "./credit.ts"
import { inLocale, type LegendLine, type PaintedFigure, paint } from "./paint.ts"
import { fillOf, groundOf, isDark, patterns } from "./picture-colours.ts"
import { summary } from "./summary.ts"

/** The picture's width; its height follows from what it says. Units are CSS pixels. */
const width = 1000
const edge = 40
const inner = width - 2 * edge
const mapWidth = 540
const legendLeft = edge + mapWidth + 40
const ink = "#14171c"
const quiet = "#565c66"

interface Line {
  readonly text: string
  readonly size: number
  readonly weight?: number
  readonly fill?: string
  readonly anchor?: "middle"
}

/**
 * The map of one release as a picture that stands alone: what was asked, what was found, the map, its legend with
 * counts, how many answered, the sources, the licence and where it comes from are all drawn inside. Colours and
 * patterns are its own, since no stylesheet goes along.
 */
export function mapPicture(
  survey: SurveyPage,
  shown: NonNullable<SurveyPage["shown"]>,
  drawing: MapDrawing,
  { siteUrl, locale }: { siteUrl: string; locale: Locale },
): string {
  const t = translator(locale)
  const { question, figures, release } = shown
  const painted = paint(question, figures, locale)
  const label = inLocale(question.label, question.labelEn, locale)
  const title = titleWithYear(survey)
  const address = releaseAddress(survey, release, siteUrl)
  const sources = sourceLines(survey, locale)
  const head = column(edge + 8, edge, [
    ...(release.isSample ? [{ text: t("surveys.map.sample"), size: 17, weight: 700 }] : []),
    ...wrapped(title, { size: 34, weight: 800 }, inner - 24),
    ...wrapped(label, { size: 19, weight: 500, fill: quiet }, inner - 24),
    ...wrapped(summary(question, painted, locale), { size: 23, weight: 600 }, inner - 24),
  ])
  const top = head.bottom + 28
  const map = mapOf(drawing, painted.figures, top)
  const legend = legendOf(painted.legend, top)
  const rule = Math.max(map.bottom, legend.bottom) + 28
  const foot = column(edge, rule + 12, [
    ...sources.flatMap((line) => wrapped(line, { size: 14 }, inner)),
    ...wrapped(boundariesCredit(drawing, locale), { size: 12, fill: quiet }, inner),
    ...wrapped(`${t("site.association")} · ${address}`, { size: 14, weight: 700 }, inner),
  ])
  const height = Math.ceil(foot.bottom + edge)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${locale}" font-family="'Schibsted Grotesk', 'Helvetica Neue', Arial, sans-serif">`,
    `<title>${escaped(`${title}: ${label}`)}</title>`,
    `<desc>${escaped([...sources, address].join(" "))}</desc>`,
    metadata({
      title: `${title}: ${label}`,
      creator: t("site.association"),
      address,
      sources,
      licence: release.licence,
    }),
    patterns,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<rect x="${edge - 20}" y="${edge}" width="10" height="${round(head.bottom - edge)}" fill="#2238a8"/>`,
    head.drawn,
    map.drawn,
    legend.drawn,
    `<rect x="${edge}" y="${round(rule)}" width="${inner}" height="2" fill="${ink}"/>`,
    foot.drawn,
    "</svg>",
  ].join("\n")
}

/** Whose the boundaries are, and whether they are the official ones; "" for tiles. */
function boundariesCredit(drawing: MapDrawing, locale: Locale): string {
  if (drawing.kind === "tiles") return ""
  const t = translator(locale)
  const credit = drawing.credits.join(". ")
  return drawing.isOfficial
    ? t("survey-map.officialCredit", { credit })
    : `${t("surveys.map.generalised")} ${credit}.`
}

interface Drawn {
  readonly drawn: string
  readonly bottom: number
}

/** Lines of text below one another, from a top edge. */
function column(x: number, top: number, lines: readonly Line[]): Drawn {
  let bottom = top
  const drawn = lines.map((line) => {
    bottom += line.size * 1.28
    return textAt(x, bottom - line.size * 0.28, line)
  })
  return { drawn: drawn.join("\n"), bottom }
}

function mapOf(drawing: MapDrawing, figures: readonly PaintedFigure[], top: number): Drawn {
  const byCode = new Map(figures.map((figure) => [figure.code, figure]))
  if (drawing.kind === "tiles") {
    const box = boxOf(drawing.viewBox)
    const scale = mapWidth / box.width
    const tiles = drawing.tiles.map(({ code, short, x, y, label: [middle, baseline] }) => {
      const figure = byCode.get(code)
      if (!figure) return ""
      const shape = `<rect x="${x}" y="${y}" width="${drawing.size}" height="${drawing.size}"/>`
      return municipality(figure, shape + tileText(figure.fill, short, middle, baseline + 3.5))
    })
    return {
      drawn: placed(tiles, { x: edge, y: top, scale, box }, 1),
      bottom: top + box.height * scale,
    }
  }
  const box = boxOf(drawing.country.viewBox)
  const scale = mapWidth / box.width
  const inset = boxOf(drawing.capital.viewBox)
  const insetScale = 170 / inset.width
  const shapesOf = (shapes: readonly { code: string; path: string }[]) =>
    shapes.map(({ code, path }) => {
      const figure = byCode.get(code)
      return figure ? municipality(figure, `<path d="${path}"/>`) : ""
    })
  const { x, y, width: frameWidth, height } = drawing.bornholmFrame
  const frame = `<rect x="${x}" y="${y}" width="${frameWidth}" height="${height}" fill="none" stroke="#7b828c" stroke-width="2"/>`
  const capitalFrame = `<rect x="${inset.x}" y="${inset.y}" width="${inset.width}" height="${inset.height}" fill="#fff" stroke="#7b828c" stroke-width="2"/>`
  return {
    drawn: [
      placed([frame, ...shapesOf(drawing.country.shapes)], { x: edge, y: top, scale, box }, 1.6),
      placed(
        [capitalFrame, ...shapesOf(drawing.capital.shapes)],
        { x: edge + mapWidth - 172, y: top, scale: insetScale, box: inset },
        1.2,
      ),
    ].join("\n"),
    bottom: top + box.height * scale,
  }
}

function placed(
  shapes: readonly string[],
  { x, y, scale, box }: { x: number; y: number; scale: number; box: ReturnType<typeof boxOf> },
  stroke: number,
): string {
  const move = `translate(${round(x - box.x * scale)} ${round(y - box.y * scale)}) scale(${round(scale)})`
  return `<g transform="${move}" stroke="${ink}" stroke-width="${stroke}" stroke-linejoin="round">\n${shapes.join("\n")}\n</g>`
}

/** One shape, with the same three facts as on the page and in the files. */
function municipality({ code, name, label, status, dataValue, fill }: PaintedFigure, shape: string): string {
  const value = dataValue === null ? "" : ` data-value="${escaped(dataValue)}"`
  return `<g data-municipality="${code}" data-status="${status}"${value} fill="${fillOf(fill)}"><title>${escaped(`${name}: ${label}`)}</title>${shape}</g>`
}

function tileText(fill: Fill, short: string, x: number, y: number): string {
  const isPatterned = fill === "missing" || fill === "unavailable" || fill.startsWith("less-")
  // What is drawn over a pattern stands on a ground of its own.
  const ground = isPatterned
    ? `<rect x="${round(x - 9.5)}" y="${round(y - 8.5)}" width="19" height="11" fill="${groundOf(fill)}" stroke="none"/>`
    : ""
  const on = isDark(fill) ? "#fff" : ink
  return `${ground}<g stroke="none">${textAt(x, y, { text: short, size: 10.5, weight: 600, fill: on, anchor: "middle" })}</g>`
}

function legendOf(lines: readonly LegendLine[], top: number): Drawn {
  const room = width - edge - legendLeft
  let at = top
  const drawn = lines.map(({ fill, code, label, count, key }) => {
    const words = wrapped([code, label].filter(Boolean).join(" "), { size: 16, weight: 500 }, room - 90)
    const text = column(legendLeft + 36, at + 6, words)
    const swatch = `<rect x="${legendLeft}" y="${round(at + 8)}" width="22" height="22" fill="${fillOf(fill)}" stroke="${ink}"/>`
    const number = textAt(width - edge - 22, at + 25, {
      text: String(count),
      size: 19,
      weight: 700,
      anchor: "middle",
    })
    at = Math.max(text.bottom, at + 30) + 8
    const line = `<rect x="${legendLeft}" y="${round(at)}" width="${room}" height="1" fill="#d5d8dd"/>`
    return `<g data-key="${escaped(key)}" data-count="${count}">${swatch}${text.drawn}${number}</g>${line}`
  })
  return { drawn: drawn.join("\n"), bottom: at }
}

/**
 * Broken into lines by a cautious guess at the letters' width: this runs without a font, and a line that is a little
 * short is better than one that is cut.
 */
function wrapped(text: string, line: Omit<Line, "text">, room: number): Line[] {
  const most = Math.floor(room / (line.size * (line.weight && line.weight >= 600 ? 0.545 : 0.52)))
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((one) => ({ ...line, text: one }))
}

function textAt(x: number, y: number, { text, size, weight = 400, fill = ink, anchor }: Line): string {
  const middle = anchor ? ` text-anchor="${anchor}"` : ""
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}"${middle} fill="${fill}">${escaped(text)}</text>`
}

/** What the picture is, for machines that find it without its page (Dublin Core). */
function metadata(facts: {
  title: string
  creator: string
  address: string
  sources: readonly string[]
  licence: string
}): string {
  const terms: [string, string][] = [
    ["title", facts.title],
    ["creator", facts.creator],
    ["identifier", facts.address],
    ...facts.sources.map((line): [string, string] => ["source", line]),
    ...(facts.licence ? [["rights", facts.licence] as [string, string]] : []),
  ]
  const said = terms.map(([name, value]) => `<dc:${name}>${escaped(value)}</dc:${name}>`).join("")
  return `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="${escaped(facts.address)}">${said}</rdf:Description></rdf:RDF></metadata>`
}

function boxOf(viewBox: string): { x: number; y: number; width: number; height: number } {
  const [x = 0, y = 0, wide = 0, height = 0] = viewBox.split(/[\s,]+/).map(Number)
  return { x, y, width: wide, height }
}

function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 refuses them, escaped or not.
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  )
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
