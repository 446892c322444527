import { qrRows } from "./ticket-code.ts"

/** Draws a QR code with its quiet edge as squares, so that it stays sharp at any size. Points from the top left. */
export function drawQr(
  pdf: PDFKit.PDFDocument,
  text: string,
  { x: left, y: top, side }: { x: number; y: number; side: number },
): void {
  const rows = qrRows(text)
  const module = side / rows.length
  for (const [y, row] of rows.entries()) {
    for (const [x, isDark] of row.entries()) {
      if (isDark) pdf.rect(left + x * module, top + y * module, module, module)
    }
  }
  pdf.fill("#000000")
}
