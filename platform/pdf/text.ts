import { join } from "node:path"
import { readApart } from "#platform/input/read-apart.ts"

/** Bytes of text that are kept of one PDF, a book of a hundred pages or so. */
const mostBytes = 200_000
/** ms until a reader that says nothing is ended; it ends itself sooner (reader.ts). */
const patience = 60_000

/**
 * What a PDF says, without control characters and of 200,000 bytes at most; "" when it is broken, locked, a scan without
 * letters, or takes more time or memory than a text is worth. It is read in a process of its own, so that a file made to
 * hurt ends that process and not ours, and what it took is given back.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const said = await readApart(join(import.meta.dirname, "reader.ts"), bytes, { patience })
  return said ? tidy(said.toString("utf8")) : ""
}

/** @returns the text as a column and a search can hold it */
function tidy(text: string): string {
  const plain = text
    .normalize("NFC")
    // Words that were broken at the end of a line belong together; "børne- og ungdom" is no such word.
    .replaceAll(/(\p{L})\u00ad\s*/gu, "$1")
    .replaceAll(/(\p{Ll})-\n(?!og\b|eller\b)(\p{Ll})/gu, "$1$2")
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim()
  const bytes = Buffer.from(plain)
  if (bytes.length <= mostBytes) return plain
  // The last letter may be cut in half, and then is none.
  return bytes
    .subarray(0, mostBytes)
    .toString("utf8")
    .replace(/\ufffd$/, "")
}
