import { type Delimited, isArchive, readDelimited } from "./delimited.ts"
import { readWorkbook } from "./workbook.ts"

/** The rows of a table that somebody sends: an Excel workbook (XLSX), or delimited text. Never throws, whatever the bytes. */
export async function readTable(bytes: Uint8Array): Promise<Delimited> {
  return isArchive(bytes) ? readWorkbook(bytes) : readDelimited(bytes)
}
