import { bytesOf, margin, openPdf } from "#platform/pdf/document.ts"
import { drawQr } from "./draw-qr.ts"

export interface TicketWords {
  readonly name: string
  readonly product: string
  readonly title: string
  readonly facts: readonly string[]
  /** What the QR code says: the address of the ticket. */
  readonly address: string
  readonly hint: string
}

const side = 220

/** A ticket to print or to show on a screen. */
export function ticketPdf(words: TicketWords, language: string): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = openPdf({ title: `${words.title}: ${words.name}`, language })
  const width = pdf.page.width - 2 * margin
  pdf.rect(0, 0, 18, pdf.page.height).fill("#0d6044").fillColor("#14171c")
  pdf.font("bold").fontSize(28).text(words.title, { width })
  pdf.moveDown(0.3).font("text").fontSize(12)
  for (const fact of words.facts) pdf.text(fact, { width })
  pdf.moveDown(1.5).font("bold").fontSize(22).text(words.name, { width })
  pdf.font("text").fontSize(12).text(words.product, { width }).moveDown(1.5)
  const top = pdf.y
  drawQr(pdf, words.address, { x: margin, y: top, side })
  pdf.fillColor("#565c66").fontSize(10)
  pdf.text(words.hint, margin, top + side + 12, { width })
  return bytesOf(pdf)
}
