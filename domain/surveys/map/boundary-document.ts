import { UnreadableBoundaries } from "./boundary-fault.ts"

/** What a form may carry (platform/http): a file that was cut short there is one byte longer. */
const mostBytes = 20 * 1024 * 1024

/** What other kinds of files begin with, for a sentence that says how to make the right one. */
const beginnings = [
  { kind: "archive", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: "archive", bytes: [0x1f, 0x8b] },
  { kind: "archive", bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: "shapefile", bytes: [0x00, 0x00, 0x27, 0x0a] },
  { kind: "geopackage", bytes: [...Buffer.from("SQLite format 3")] },
] as const

/** The JSON in a file, whatever its name says. @throws UnreadableBoundaries saying what it is instead */
export function documentIn(bytes: Uint8Array): unknown {
  if (bytes.length > mostBytes)
    throw new UnreadableBoundaries("tooLarge", { values: { megabytes: mostBytes / 1024 / 1024 } })
  for (const { kind, bytes: first } of beginnings) {
    if (first.every((byte, place) => bytes[place] === byte)) throw new UnreadableBoundaries(kind)
  }
  const text = textOf(bytes).trim()
  if (text === "") throw new UnreadableBoundaries("empty")
  if (text.startsWith("<")) throw new UnreadableBoundaries("markup", { value: text.slice(0, 40) })
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UnreadableBoundaries("notJson", { value: placeOf(error) || text.slice(0, 40) })
  }
}

/** UTF-8, or UTF-16 when it says so itself. */
function textOf(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8"
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.includes("\0")) throw new UnreadableBoundaries("notText")
  return text
}

/** "line 3 column 14", where the parser says so. */
function placeOf(error: unknown): string {
  return /line \d+ column \d+/.exec(error instanceof Error ? error.message : "")?.[0] ?? ""
}
