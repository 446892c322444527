import { z } from "zod"
import { id, optionalLine } from "#platform/input/fields.ts"

/** What a picture says to those who do not see it, and whose it is. */
export const describeMediaInput = z.strictObject({
  id: id(),
  alt: optionalLine(500),
  credit: optionalLine(200),
})
export const removeMediaInput = z.strictObject({ id: id() })
export type DescribeMedia = z.output<typeof describeMediaInput>

/** A file as it came: its name, its bytes, and what to say of it. */
export interface UploadMedia {
  filename: string
  bytes: Uint8Array
  alt: string
  isSample?: boolean
}
