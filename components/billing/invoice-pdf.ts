import { bytesOf, margin, openPdf } from "#platform/pdf/document.ts"
import type { InvoiceWords } from "./invoice-words.ts"

const quiet = "#565c66"
const ink = "#14171c"
const amountWidth = 110
const width = 595.28 - 2 * margin

/** An invoice or credit note as a PDF to keep, to print and to pay by. */
export function invoicePdf(words: InvoiceWords, language: string): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = openPdf({ title: `${words.title}: ${words.subject}`, language })
  pdf.rect(0, 0, 18, 841.89).fill(ink)
  const column = width / 2
  const top = pdf.y
  block(pdf, words.from, margin + column, top, column)
  const fromEnd = pdf.y
  block(pdf, words.to, margin, top, column - 20)
  pdf.x = margin
  pdf.y = Math.max(fromEnd, pdf.y) + 36
  pdf.font("bold").fontSize(26).fillColor(ink).text(words.title, { width })
  pdf.font("text").fontSize(13).text(words.subject, { width })
  if (words.sample) pdf.font("bold").fontSize(11).text(words.sample, { width })
  pdf.moveDown(1.2).fontSize(10)
  for (const [name, value] of words.facts) row(pdf, name, value, { isQuiet: true })
  pdf.moveDown(1.2)
  rule(pdf, 1.5)
  for (const [text, amount] of words.lines) {
    row(pdf, text, amount)
    rule(pdf, 0.5)
  }
  pdf.moveDown(0.4)
  for (const [name, amount] of words.sums) row(pdf, name, amount, { isQuiet: true })
  rule(pdf, 1.5)
  row(pdf, words.total[0], words.total[1], { isBold: true })
  pdf.moveDown(1.5).font("text").fontSize(10).fillColor(ink)
  for (const note of words.notes) pdf.text(note, margin, pdf.y, { width }).moveDown(0.5)
  return bytesOf(pdf)
}

function block(pdf: PDFKit.PDFDocument, lines: readonly string[], x: number, y: number, across: number) {
  pdf.fontSize(10).fillColor(ink)
  for (const [place, line] of lines.entries()) {
    pdf.font(place === 0 ? "bold" : "text").text(line, x, place === 0 ? y : pdf.y, { width: across })
  }
}

/** A name to the left and a value to the right; both may run over several lines, and a page that is full is left. */
function row(
  pdf: PDFKit.PDFDocument,
  name: string,
  value: string,
  { isQuiet = false, isBold = false }: { isQuiet?: boolean; isBold?: boolean } = {},
) {
  const nameWidth = width - amountWidth - 12
  pdf.font(isBold ? "bold" : "text").fontSize(isBold ? 13 : 10)
  const height = Math.max(
    pdf.heightOfString(name, { width: nameWidth }),
    pdf.heightOfString(value, { width: amountWidth }),
  )
  if (pdf.y + height > pdf.page.height - margin) pdf.addPage()
  const y = pdf.y + 3
  pdf.fillColor(isQuiet ? quiet : ink).text(name, margin, y, { width: nameWidth })
  pdf.fillColor(ink).text(value, margin + width - amountWidth, y, { width: amountWidth, align: "right" })
  pdf.x = margin
  pdf.y = y + height + 3
}

function rule(pdf: PDFKit.PDFDocument, weight: number) {
  pdf
    .moveTo(margin, pdf.y)
    .lineTo(margin + width, pdf.y)
    .lineWidth(weight)
    .strokeColor(ink)
    .stroke()
}
