import { join } from "node:path"
import PDFDocument from "pdfkit"

const fonts = join(process.cwd(), "node_modules/@fontsource/schibsted-grotesk/files")
const font = (weight: number) => join(fonts, `schibsted-grotesk-latin-${weight}-normal.woff`)

/** Points from one page edge to the text. */
export const margin = 56

/**
 * A tagged A4 document in our type, with the fonts "text" and "bold", that tells its title and language to whoever has
 * it read aloud. The caller writes into it, ends it, and takes its bytes from `bytesOf`.
 */
export function openPdf({ title, language }: { title: string; language: string }): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: "A4",
    margin,
    font: font(400),
    tagged: true,
    lang: language,
    displayTitle: true,
    pdfVersion: "1.7",
    info: { Title: title },
  })
  return document.registerFont("text", font(400)).registerFont("bold", font(700)).font("text")
}

/** Ends a document and answers with the file. */
export async function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = []
  const isWhole = new Promise<void>((resolve, reject) => {
    document.on("data", (part: Buffer) => parts.push(part))
    document.on("end", resolve)
    document.on("error", reject)
  })
  document.end()
  await isWhole
  return new Uint8Array(Buffer.concat(parts))
}
