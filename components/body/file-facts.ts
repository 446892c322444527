import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"

/** What kinds of file are called, in every language. */
const names: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint",
  "application/vnd.oasis.opendocument.text": "OpenDocument (odt)",
  "application/vnd.oasis.opendocument.spreadsheet": "OpenDocument (ods)",
  "application/vnd.oasis.opendocument.presentation": "OpenDocument (odp)",
}

export function kindOfFile(mime: string): string {
  return names[mime] ?? ""
}

/** What one fetches, said before one does: "PDF, 240 kB", "Word, 1,4 MB". */
export function fileFacts(locale: Locale, { mime, bytes }: { mime: string; bytes: number }): string {
  return [kindOfFile(mime), sizeOf(locale, bytes)].filter(Boolean).join(", ")
}

export function sizeOf(locale: Locale, bytes: number): string {
  const t = translator(locale)
  const { number } = formats(locale)
  if (bytes < 1_000_000)
    return t("library.kilobytes", { size: number(Math.max(1, Math.round(bytes / 1_000))) })
  return t("library.megabytes", { size: number(Math.round(bytes / 100_000) / 10) })
}
