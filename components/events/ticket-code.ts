import encodeQR from "qr"

/** A QR code as rows of dark and light, with the quiet edge that readers need (ISO/IEC 18004: four modules). */
export function qrRows(text: string): boolean[][] {
  return encodeQR(text, "raw", { ecc: "medium", border: 4 })
}

/** The dark modules as one path of an SVG whose side is as long as the rows. */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join("")
}
