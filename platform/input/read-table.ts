import { join } from "node:path"
import { type Delimited, isArchive, readDelimited } from "./delimited.ts"
import { readApart } from "./read-apart.ts"

/** ms. 100,000 rows take a few seconds. */
const patience = 60_000

/**
 * The rows of a table that somebody sends: an Excel workbook (XLSX), or delimited text. Never throws, whatever the bytes.
 * A workbook unpacks to many times its size, and is read in a process of its own.
 */
export async function readTable(bytes: Uint8Array): Promise<Delimited> {
  return isArchive(bytes) ? readWorkbookApart(bytes) : readDelimited(bytes)
}

async function readWorkbookApart(bytes: Uint8Array): Promise<Delimited> {
  const reader = join(process.cwd(), "platform/input/workbook-reader.ts")
  const said = await readApart(reader, bytes, { patience })
  if (said) return JSON.parse(said.toString("utf8"))
  return { readable: false, faults: [{ reason: "unpacksTooLarge", line: null, values: {} }] }
}
