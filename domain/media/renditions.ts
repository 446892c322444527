import sharp from "sharp"
import { Refusal } from "#platform/refusal.ts"
import { mostPixels, widths } from "./rules/acceptable.ts"

/** A picture that cannot be taken, and why; the code is a message key. */
export class PictureRefused extends Refusal {
  constructor(code: string) {
    super(code, 422)
  }
}

export interface Rendition {
  width: number
  height: number
  format: "jpeg" | "webp"
  bytes: Buffer
}

const options = { limitInputPixels: mostPixels, failOn: "error", autoOrient: true } as const

/** How large a picture is when it stands upright. @throws PictureRefused when it is broken or too large */
export async function measure(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  try {
    const { width, height, autoOrient } = await sharp(bytes, options).metadata()
    if (!width || !height) throw new PictureRefused("media.broken")
    if (width * height > mostPixels) throw new PictureRefused("media.tooManyPixels")
    return { width: autoOrient?.width ?? width, height: autoOrient?.height ?? height }
  } catch (error) {
    if (error instanceof PictureRefused) throw error
    throw new PictureRefused(/pixel limit/i.test(String(error)) ? "media.tooManyPixels" : "media.broken")
  }
}

/** The picture in every width up to its own, as JPEG and WebP, without what cameras write beside it. */
export async function makeRenditions(bytes: Uint8Array): Promise<Rendition[]> {
  const { width } = await measure(bytes)
  const wanted = [
    ...new Set([...widths.filter((each) => each < width), Math.min(width, widths.at(-1) ?? width)]),
  ]
  const made: Rendition[] = []
  for (const each of wanted) {
    for (const format of ["jpeg", "webp"] as const) {
      const resized = sharp(bytes, options).resize({ width: each }).toColourspace("srgb")
      const output =
        format === "jpeg"
          ? resized.flatten({ background: "#ffffff" }).jpeg({ quality: 80, mozjpeg: true })
          : resized.webp({ quality: 78 })
      const { data, info } = await output.toBuffer({ resolveWithObject: true })
      made.push({ width: info.width, height: info.height, format, bytes: data })
    }
  }
  return made
}
