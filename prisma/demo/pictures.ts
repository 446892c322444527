import sharp from "sharp"
import type { System } from "#domain/access/actor.ts"
import { uploadMedia } from "#domain/media/commands/upload-media.ts"
import { readMedia, renderMedia } from "#domain/media/jobs.ts"

const ground = "#ffffff"
const spines = ["#c3271b", "#0d6044", "#f2b705", "#2238a8", "#6a2458", "#14171c"]

/** A drawing of our own, uploaded and rendered as any picture: what it shows is said by its alternative text. */
export async function drawing(actor: System, name: string, alt: string, svg: string): Promise<string> {
  const bytes = await sharp(Buffer.from(svg)).png().toBuffer()
  const { id } = await uploadMedia(actor, { filename: `${name}.png`, bytes, alt, isSample: true })
  await renderMedia(id)
  return id
}

/** A shelf seen straight on, 1600 × 900; `step` shifts which colour stands where. */
export function shelfDrawing(step: number): string {
  const books = Array.from({ length: 26 }, (_, place) => {
    const width = 34 + ((place * 17 + step * 11) % 4) * 12
    const height = 420 + ((place * 53 + step * 29) % 7) * 58
    return { place, width, height, colour: spines[(place * 5 + step) % spines.length] }
  })
  let x = 40
  const rects = books.map(({ width, height, colour }) => {
    const rect = `<rect x="${x}" y="${860 - height}" width="${width}" height="${height}" fill="${colour}"/>`
    x += width + 6
    return rect
  })
  return picture(`${rects.join("")}<rect y="860" width="1600" height="40" fill="#14171c"/>`)
}

/** Rows of chairs before a stage, from above. */
export function hallDrawing(): string {
  const chairs = Array.from({ length: 96 }, (_, place) => {
    const row = Math.floor(place / 16)
    const x = 150 + (place % 16) * 82 + (place % 16 > 7 ? 40 : 0)
    const colour = (place * 7) % 5 === 0 ? "#0d6044" : "#d5d8dd"
    return `<rect x="${x}" y="${330 + row * 88}" width="56" height="56" fill="${colour}"/>`
  })
  return picture(`<rect x="400" y="80" width="800" height="130" fill="#14171c"/>${chairs.join("")}`)
}

/** Plates on a long table, each with a dot in the colour of what is served. */
export function dinnerDrawing(): string {
  const plates = Array.from({ length: 14 }, (_, place) => {
    const x = 180 + (place % 7) * 205
    const y = place < 7 ? 300 : 600
    return `<circle cx="${x}" cy="${y}" r="84" fill="#ffffff"/><circle cx="${x}" cy="${y}" r="42" fill="${spines[(place * 3) % 5]}"/>`
  })
  return picture(`<rect x="60" y="160" width="1480" height="580" fill="#f2b705"/>${plates.join("")}`)
}

function picture(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="${ground}"/>${inside}</svg>`
}

/** A PDF of one page that says what it is, uploaded and read as any other. */
export async function sheet(actor: System, name: string, lines: readonly string[]): Promise<string> {
  const { id } = await uploadMedia(actor, {
    filename: `${name}.pdf`,
    bytes: onePage(lines),
    alt: "",
    isSample: true,
  })
  await readMedia(id)
  return id
}

export function onePage(lines: readonly string[]): Uint8Array {
  const escaped = lines.map((line) => line.replaceAll(/[\\()]/g, "\\$&"))
  const text = `BT /F1 16 Tf 72 760 Td 24 TL ${escaped.map((line) => `(${line}) Tj T*`).join(" ")} ET`
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ]
  let out = "%PDF-1.4\n"
  const places = objects.map((object, index) => {
    const place = out.length
    out += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = out.length
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(out, "latin1")
}
