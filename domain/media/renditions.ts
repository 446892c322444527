import sharp, { type Sharp } from "sharp"
import { MediaSlot } from "#platform/database/enums.ts"
import { Refusal } from "#platform/refusal.ts"
import { mostPixels } from "./rules/acceptable.ts"
import { type Area, cutOf, type Point, type Size, slots, wholeOf, widthsOf } from "./rules/slots.ts"

/** A picture or file that cannot be taken, and why; the code is a message key. */
export class PictureRefused extends Refusal {
  constructor(code: string, values: Record<string, string | number> = {}) {
    super(code, 422, values)
  }
}

export interface Rendition {
  slot: MediaSlot
  width: number
  height: number
  format: "jpeg" | "webp"
  bytes: Buffer
}

/** What of a picture is shown: a crop of it or null for all, and the point that no cut may lose. */
export interface Look {
  readonly crop: Area | null
  readonly focal: Point
}

const options = { limitInputPixels: mostPixels, failOn: "error", autoOrient: true } as const

/** The longest side that cuts are made from, in pixels: enough for the widest of a picture half as wide again. */
const mostSide = 2_880

/**
 * How large a picture is when it stands upright. Reads it to its end, so that one which was cut off is told now and not
 * when it is shown. @throws PictureRefused when it is broken or too large
 */
export async function measure(bytes: Uint8Array): Promise<Size> {
  return refusing(async () => {
    const { width, height, autoOrient } = await sharp(bytes, options).metadata()
    if (!width || !height) throw new PictureRefused("media.broken")
    if (width * height > mostPixels) throw new PictureRefused("media.tooManyPixels")
    await sharp(bytes, options).resize({ width: 32, height: 32, fit: "inside" }).raw().toBuffer()
    return { width: autoOrient?.width ?? width, height: autoOrient?.height ?? height }
  })
}

/**
 * The picture cut for every slot, in each of its widths up to the cut's own, as JPEG and WebP in sRGB, without what
 * cameras write beside it. It is read once: the cuts are made from one copy of moderate size.
 * @throws PictureRefused
 */
export async function makeRenditions(bytes: Uint8Array, { crop, focal }: Look): Promise<Rendition[]> {
  return refusing(async () => {
    const { width, height, autoOrient } = await sharp(bytes, options).metadata()
    const size = { width: autoOrient?.width ?? width, height: autoOrient?.height ?? height }
    const area = crop ?? wholeOf(size)
    const { data, info } = await sharp(bytes, options)
      .extract({ left: area.x, top: area.y, width: area.width, height: area.height })
      .resize({ width: mostSide, height: mostSide, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true })
    const copy = { width: info.width, height: info.height }
    const middle = {
      x: (((focal.x / 100) * size.width - area.x) / area.width) * 100,
      y: (((focal.y / 100) * size.height - area.y) / area.height) * 100,
    }
    const raw = { width: info.width, height: info.height, channels: info.channels }
    const made: Rendition[] = []
    for (const slot of Object.values(MediaSlot)) {
      const cut = cutOf(slot, wholeOf(copy), middle, copy)
      for (const each of widthsOf(slot, cut.width)) {
        const resized = sharp(data, { raw })
          .extract({ left: cut.x, top: cut.y, width: cut.width, height: cut.height })
          .resize({ width: each })
        for (const format of slots[slot].formats) made.push(await encoded(resized.clone(), slot, format))
      }
    }
    return made
  })
}

/** All of a picture, whatever its crop, as a JPEG to choose the crop by. @throws PictureRefused */
export async function uncutPicture(bytes: Uint8Array, width: number): Promise<Uint8Array> {
  return refusing(async () =>
    sharp(bytes, options)
      .resize({ width, height: width, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .jpeg({ quality: 78 })
      .toBuffer(),
  )
}

async function encoded(picture: Sharp, slot: MediaSlot, format: Rendition["format"]): Promise<Rendition> {
  // WebP is what nearly everybody is sent; JPEG is for mails, feeds and old readers, and is made the quick way.
  const output =
    format === "jpeg"
      ? picture.flatten({ background: "#ffffff" }).jpeg({ quality: 80 })
      : picture.webp({ quality: 78 })
  const { data, info } = await output.toBuffer({ resolveWithObject: true })
  return { slot, width: info.width, height: info.height, format, bytes: data }
}

async function refusing<Made>(work: () => Promise<Made>): Promise<Made> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof PictureRefused) throw error
    const said = String(error)
    if (/pixel limit/i.test(said)) throw new PictureRefused("media.tooManyPixels")
    throw new PictureRefused(
      /premature end|truncated|unexpected end/i.test(said) ? "media.cutOff" : "media.broken",
    )
  }
}
