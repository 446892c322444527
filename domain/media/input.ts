import { z } from "zod"
import { MediaLicence } from "#platform/database/enums.ts"
import { id, optionalLine } from "#platform/input/fields.ts"

/** Tags of one picture or file, and letters of one. */
export const mostTags = 20
export const longestTag = 40

const whole = z.coerce.number().int().min(0).max(1_000_000)
const percent = z.coerce.number().int().min(0).max(100)

/** Typed in one line with commas between; each once, in small letters. */
const tags = z
  .string()
  .max(1_000)
  .default("")
  .transform((typed) => [...new Set(typed.split(",").map(tagOf).filter(Boolean))])
  .refine((each) => each.length <= mostTags, `media.tooManyTags?max=${mostTags}`)
  .refine((each) => each.every((tag) => tag.length <= longestTag), `errors.tooLong?max=${longestTag}`)

export function tagOf(typed: string): string {
  return optionalLine(1_000).parse(typed).trim().toLowerCase()
}

/** What a picture says to those who do not see it, whose it is, by what right it is shown, and what it is found by. */
export const describeMediaInput = z.strictObject({
  id: id(),
  alt: optionalLine(500),
  credit: optionalLine(200),
  licence: z
    .enum(MediaLicence)
    .nullish()
    .transform((chosen) => chosen ?? null),
  licenceNote: optionalLine(500),
  tags,
})
export const removeMediaInput = z.strictObject({ id: id() })

/** Which files of a list: their ids with commas between. */
const ids = z
  .string()
  .max(20_000)
  .transform((typed) => typed.split(",").filter(Boolean))
  .pipe(z.array(id()).min(1, "errors.required").max(500))
export const removeSeveralInput = z.strictObject({ ids })
export const tagSeveralInput = z.strictObject({
  ids,
  tag: z
    .string()
    .max(longestTag, `errors.tooLong?max=${longestTag}`)
    .transform(tagOf)
    .pipe(z.string().min(1, "errors.required")),
})

/** `rendering`: of what was on the screen when the crop was chosen. `crop` null shows all of the picture. */
export const cropMediaInput = z.strictObject({
  id: id(),
  rendering: z.coerce.number().int().min(1),
  crop: z.strictObject({ x: whole, y: whole, width: whole, height: whole }).nullable(),
  focal: z.strictObject({ x: percent, y: percent }),
})

export type DescribeMedia = z.output<typeof describeMediaInput>
export type CropMedia = z.output<typeof cropMediaInput>

/** A file as it came: its name, its bytes, and what to say of it. */
export interface UploadMedia {
  filename: string
  bytes: Uint8Array
  alt: string
  isSample?: boolean
  /** Of bytes that are here already: kept once more, or what is here used. */
  sameAgain?: "keep" | "use"
}

/** A file that takes another's place everywhere. */
export interface ReplaceMedia {
  id: string
  filename: string
  bytes: Uint8Array
}
