import { inflateRawSync } from "node:zlib"
import { officeTypes as types } from "./rules/office-types.ts"

export type OfficeKind = keyof typeof types
export type OfficeMime = (typeof types)[OfficeKind]

/** Bytes of a part that is opened; a list of parts is far smaller, and nothing else is opened. */
const mostInflated = 2 * 1024 * 1024
const mostParts = 20_000

interface Part {
  readonly method: number
  readonly packed: number
  readonly at: number
}

/**
 * Which office file these bytes are, by the parts inside and never by the name; with macros it is none that is taken.
 * null: not one of them. Nothing is unpacked but the list of parts.
 */
export function officeFile(bytes: Uint8Array): { mime: OfficeMime; ending: OfficeKind } | "macros" | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts = partsOf(file)
  if (!parts) return null
  const ending = openXml(parts) ?? openDocument(file, parts)
  if (!ending) return null
  return hasMacros(file, parts) ? "macros" : { mime: types[ending], ending }
}

function openXml(parts: ReadonlyMap<string, Part>): OfficeKind | null {
  if (!parts.has("[Content_Types].xml")) return null
  if (parts.has("word/document.xml")) return "docx"
  if (parts.has("xl/workbook.xml")) return "xlsx"
  if (parts.has("ppt/presentation.xml")) return "pptx"
  return null
}

/** An OpenDocument says what it is in its part "mimetype". */
function openDocument(file: Buffer, parts: ReadonlyMap<string, Part>): OfficeKind | null {
  const said = contentOf(file, parts.get("mimetype"))?.toString("latin1").trim() ?? ""
  for (const ending of ["odt", "ods", "odp"] as const) if (said === types[ending]) return ending
  return null
}

function hasMacros(file: Buffer, parts: ReadonlyMap<string, Part>): boolean {
  const named = /(^|\/)vbaProject|(^|\/)macrosheets\/|^Basic\/|^Scripts\//i
  if ([...parts.keys()].some((name) => named.test(name))) return true
  const listed = contentOf(file, parts.get("[Content_Types].xml"))
  // A part of that list that cannot be read is not trusted.
  if (parts.has("[Content_Types].xml") && !listed) return true
  return /macroEnabled|vbaProject|vbaData/i.test(listed?.toString("latin1") ?? "")
}

/** The parts of a ZIP archive by its directory (APPNOTE 4.3.12); null when it has none. */
function partsOf(file: Buffer): Map<string, Part> | null {
  const tail = file.subarray(-(22 + 65_535))
  const end = tail.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"))
  if (end === -1 || file.readUInt32LE(0) !== 0x04034b50) return null
  if (end + 22 > tail.length) return null
  const count = tail.readUInt16LE(end + 10)
  let at = tail.readUInt32LE(end + 16)
  const parts = new Map<string, Part>()
  for (let each = 0; each < Math.min(count, mostParts); each++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return null
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset))
    const name = file.subarray(at + 46, at + 46 + (nameLength ?? 0)).toString("utf8")
    parts.set(name, {
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    })
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return parts
}

function contentOf(file: Buffer, part: Part | undefined): Buffer | null {
  if (!part || part.at + 30 > file.length) return null
  const start = part.at + 30 + file.readUInt16LE(part.at + 26) + file.readUInt16LE(part.at + 28)
  const packed = file.subarray(start, start + part.packed)
  if (part.method === 0) return packed.subarray(0, mostInflated)
  if (part.method !== 8) return null
  try {
    return inflateRawSync(packed, { maxOutputLength: mostInflated })
  } catch {
    return null
  }
}
