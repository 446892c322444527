import type { Guest } from "#domain/events/rules/tables.ts"
import { translator } from "#messages/translate.ts"
import { bytesOf, openPdf } from "#platform/pdf/document.ts"

const t = translator("da")
const mm = 72 / 25.4
/** A6 lying down, in points; four stand on a sheet of A4, to be cut. */
const card = { width: 105 * mm, height: 148.5 * mm, spine: 14, edge: 24 }
const columns = 2
const rows = 2
/** Of the note: as large as it stands whole. */
const largest = 22
const smallest = 8

/**
 * A card for each guest who wrote to the kitchen, to stand at their place: table, what they cannot eat, dish and name, by
 * dinner and table. Where nobody wrote, or it was erased, one sheet says so.
 */
export function allergyCardsPdf({
  title,
  lines,
}: {
  title: string
  lines: readonly Guest[]
}): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = openPdf({ title: t("organiser-lists.cardsTitle", { title }), language: "da" })
  const guests = lines.filter(({ allergies }) => allergies !== "")
  if (guests.length === 0) pdf.fontSize(14).text(t("organiser-lists.cardsEmpty"))
  for (const [place, guest] of guests.entries()) {
    const onSheet = place % (columns * rows)
    if (place > 0 && onSheet === 0) pdf.addPage()
    const x = (onSheet % columns) * card.width
    const y = Math.floor(onSheet / columns) * card.height
    drawCard(pdf, guest, { x, y })
  }
  return bytesOf(pdf)
}

function drawCard(
  pdf: PDFKit.PDFDocument,
  { product, table, option, name, allergies }: Guest,
  { x, y }: { x: number; y: number },
): void {
  const left = x + card.spine + card.edge
  const width = card.width - card.spine - 2 * card.edge
  const bottom = y + card.height - card.edge
  pdf.rect(x, y, card.width, card.height).lineWidth(0.25).strokeColor("#9aa0a8").stroke()
  pdf.rect(x, y, card.spine, card.height).fill("#0d6044")
  const line = { width, height: 34, ellipsis: true }
  pdf.fillColor("#565c66").font("text").fontSize(11)
  pdf.text(product, left, y + card.edge, { ...line, height: 14 })
  pdf.fillColor("#14171c").font("bold").fontSize(26)
  pdf.text(
    table ? t("organiser-lists.atTable", { name: table }) : t("organiser-lists.atNoTable"),
    left,
    y + card.edge + 16,
    line,
  )
  const note = { top: y + card.edge + 60, bottom: bottom - 64 }
  pdf.rect(left, note.top - 6, width, 2).fill("#14171c")
  pdf.fillColor("#565c66").font("text").fontSize(11)
  pdf.text(t("organiser-lists.cannotEat"), left, note.top + 2, { ...line, height: 14 })
  const height = note.bottom - note.top - 20
  pdf
    .fillColor("#14171c")
    .font("bold")
    .fontSize(noteSize(pdf, allergies, { width, height }))
  pdf.text(allergies, left, note.top + 20, { width, height, ellipsis: true })
  pdf.rect(left, bottom - 52, width, 2).fill("#14171c")
  pdf.fillColor("#14171c").font("bold").fontSize(16)
  pdf.text(name, left, bottom - 42, { ...line, height: 20 })
  pdf.fillColor("#565c66").font("text").fontSize(12)
  pdf.text(option || t("organiser-lists.noDish"), left, bottom - 18, { ...line, height: 15 })
}

/** The largest size at which a note stands whole. */
function noteSize(
  pdf: PDFKit.PDFDocument,
  note: string,
  { width, height }: { width: number; height: number },
): number {
  pdf.font("bold")
  for (let size = largest; size > smallest; size--) {
    const widest = Math.max(...note.split(/\s+/).map((word) => pdf.fontSize(size).widthOfString(word)))
    if (widest <= width && pdf.heightOfString(note, { width }) <= height) return size
  }
  return smallest
}
