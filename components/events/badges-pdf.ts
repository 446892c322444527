import type { Badges } from "#domain/events/queries/badges.ts"
import { bytesOf, openPdf } from "#platform/pdf/document.ts"
import { drawQr } from "./draw-qr.ts"

const mm = 72 / 25.4
/** The size of a badge in a usual holder, in points; ten stand on a sheet. */
const badge = { width: 90 * mm, height: 54 * mm, spine: 10, edge: 14 }
const columns = 2
const rows = 5
const largest = 24
const smallest = 9
const code = 54

/**
 * Name badges on sheets of A4 to be cut: name, organisation, the code of the ticket, and a dot for who eats. A long name
 * is set smaller until it stands whole. `addressOf`: what the QR code of a ticket says.
 */
export function badgesPdf(
  { title, people }: Badges,
  addressOf: (code: string) => string,
): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = openPdf({ title, language: "da" })
  const left = (pdf.page.width - columns * badge.width) / 2
  const top = (pdf.page.height - rows * badge.height) / 2
  for (const [place, person] of people.entries()) {
    const onSheet = place % (columns * rows)
    if (place > 0 && onSheet === 0) pdf.addPage()
    const x = left + (onSheet % columns) * badge.width
    const y = top + Math.floor(onSheet / columns) * badge.height
    pdf.rect(x, y, badge.width, badge.height).lineWidth(0.25).strokeColor("#9aa0a8").stroke()
    pdf.rect(x, y, badge.spine, badge.height).fill("#0d6044")
    const inner = { x: x + badge.spine + badge.edge, width: badge.width - badge.spine - 2 * badge.edge }
    pdf
      .fillColor("#14171c")
      .font("bold")
      .fontSize(nameSize(pdf, person.name, inner.width))
    pdf.text(person.name, inner.x, y + badge.edge, { width: inner.width })
    pdf.fillColor("#565c66").font("text").fontSize(11)
    pdf.text(person.organisation, inner.x, pdf.y + 3, {
      width: inner.width - code,
      height: 28,
      ellipsis: true,
    })
    const bottom = y + badge.height - badge.edge
    pdf
      .fontSize(7)
      .text(title, inner.x, bottom - 8, { width: inner.width - code - 8, height: 9, ellipsis: true })
    if (person.meal) {
      pdf.circle(inner.x + 4, bottom - 20, 4).fill("#14171c")
      pdf
        .fillColor("#14171c")
        .fontSize(8)
        .text(person.meal, inner.x + 12, bottom - 24, {
          width: inner.width - code - 20,
          height: 10,
          ellipsis: true,
        })
    }
    drawQr(pdf, addressOf(person.code), { x: x + badge.width - code - 6, y: bottom - code + 6, side: code })
  }
  return bytesOf(pdf)
}

/** The largest size at which a name takes two lines at most. */
function nameSize(pdf: PDFKit.PDFDocument, name: string, width: number): number {
  pdf.font("bold")
  for (let size = largest; size > smallest; size--) {
    pdf.fontSize(size)
    const widest = Math.max(...name.split(/\s+/).map((word) => pdf.widthOfString(word)))
    if (widest <= width && pdf.heightOfString(name, { width }) <= 2 * pdf.currentLineHeight(true) + 1)
      return size
  }
  return smallest
}
