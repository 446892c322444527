import { crc32, deflateRawSync } from "node:zlib"
import sharp from "sharp"

/** Files as they come from cameras, phones and office programs, made by real bytes. */

/** A flat picture; `colour` may be anything that CSS names. */
export async function flat(
  width: number,
  height: number,
  colour = "#c3271b",
  format: "png" | "jpeg" | "webp" | "gif" = "png",
): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .toFormat(format)
    .toBuffer()
}

/** Four fields: red, green, blue, yellow, from the upper left. */
export async function fourFields(width = 800, height = 600): Promise<Buffer> {
  const side = { width: width / 2, height: height / 2, channels: 3 as const }
  const field = (background: string) => ({ create: { ...side, background } })
  return sharp(field("#ff0000"))
    .extend({ right: side.width, bottom: side.height, background: "#ffff00" })
    .composite([
      { input: field("#00ff00"), left: side.width, top: 0 },
      { input: field("#0000ff"), left: 0, top: side.height },
    ])
    .png()
    .toBuffer()
}

/** A ZIP archive of these parts, as office programs write them. */
export function archive(parts: Readonly<Record<string, string>>, stored: readonly string[] = []): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(parts)) {
    const raw = Buffer.from(content)
    const isStored = stored.includes(name)
    const packed = isStored ? raw : deflateRawSync(raw)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(isStored ? 0 : 8, 4)
    facts.writeUInt32LE(crc32(raw), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(raw.length, 18)
    facts.writeUInt16LE(Buffer.byteLength(name), 22)
    const head = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), facts, Buffer.from(name)])
    const central = Buffer.alloc(46)
    central.write("PK\x01\x02", "latin1")
    facts.copy(central, 6, 0, 26)
    central.writeUInt32LE(at, 42)
    directory.push(Buffer.concat([central, Buffer.from(name)]))
    local.push(head, packed)
    at += head.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write("PK\x05\x06", "latin1")
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, listed, end])
}

const mainPart = { docx: "word/document.xml", xlsx: "xl/workbook.xml", pptx: "ppt/presentation.xml" }

/** A Word, Excel or PowerPoint file; `more` parts and `types` beside those it must have. */
export function openXml(
  ending: keyof typeof mainPart,
  more: Readonly<Record<string, string>> = {},
  types = "main+xml",
): Buffer {
  const listed = `<?xml version="1.0"?><Types><Override ContentType="application/${types}"/></Types>`
  return archive({ "[Content_Types].xml": listed, [mainPart[ending]]: "<x/>", ...more })
}

/** An OpenDocument: "text", "spreadsheet", "presentation". */
export function openDocument(kind: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const mimetype = `application/vnd.oasis.opendocument.${kind}`
  return archive({ mimetype, "content.xml": "<x/>", ...more }, ["mimetype"])
}
