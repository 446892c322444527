import { crc32 } from "node:zlib"
import sharp from "sharp"
import { outlineText } from "./outline-text.ts"

/**
 * A drawing of ours in pixels, `scale` of them for each of its units, with words about it inside the file: who copies
 * the picture copies them too.
 */
export async function pngOf(
  svg: string,
  words: Readonly<Record<string, string>>,
  scale = 2,
): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = await sharp(Buffer.from(outlineText(svg)), { density: 72 * scale })
    .flatten({ background: "#fff" })
    .png({ compressionLevel: 9, palette: true, colours: 128, dither: 0 })
    .toBuffer()
  return withWords(drawn, words)
}

/** The signature and the first part (IHDR), which must stay first. */
const headLength = 8 + 25

/** Puts each word behind its key in an iTXt part (PNG 3, 11.3.3.4: UTF-8, not packed). */
function withWords(png: Buffer, words: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(words).map(([key, text]) =>
    part("iTXt", Buffer.concat([Buffer.from(`${key}\0\0\0\0\0`, "latin1"), Buffer.from(text, "utf8")])),
  )
  return new Uint8Array(Buffer.concat([png.subarray(0, headLength), ...parts, png.subarray(headLength)]))
}

function part(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** The words that a picture carries, by their keys. Null for what is no PNG. */
export function wordsIn(png: Uint8Array): ReadonlyMap<string, string> | null {
  const file = Buffer.from(png)
  if (file.readUInt32BE(0) !== 0x89504e47) return null
  const words = new Map<string, string>()
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at)
    const data = file.subarray(at + 8, at + 8 + length)
    if (file.toString("latin1", at + 4, at + 8) === "iTXt") {
      const key = data.toString("latin1", 0, data.indexOf(0))
      words.set(key, data.toString("utf8", key.length + 5))
    }
    at += 12 + length
  }
  return words
}
