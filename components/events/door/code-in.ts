/** The secret of a ticket in what a QR code, or a scanner that types, says; "" when it holds none. */
export function codeIn(text: string): string {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/i.exec(text)?.[0].toLowerCase() ?? ""
}
