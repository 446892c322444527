import { z } from "zod"
import { ImportKind } from "#platform/database/enums.ts"
import { id, line } from "#platform/input/fields.ts"

/** Bytes of an export, and of the archive with its media. */
export const mostExportBytes = 1024 ** 3
export const mostArchiveBytes = 8 * 1024 ** 3

const given = (most: number) =>
  z.strictObject({
    filename: line(200),
    bytes: z.number().int().min(1, "imports.room.emptyFile").max(most, "imports.room.fileTooLarge"),
  })

/** Which files will come: the export of WordPress and the ZIP of its media, or the ZIP of a folder of Markdown. */
export const beginImportInput = z
  .strictObject({
    kind: z.enum(ImportKind),
    file: given(mostArchiveBytes),
    media: given(mostArchiveBytes).nullable(),
  })
  .refine(({ kind, file }) => kind !== "WORDPRESS" || file.bytes <= mostExportBytes, {
    path: ["file"],
    message: "imports.room.fileTooLarge",
  })
  .refine(({ kind, media }) => kind === "WORDPRESS" || media === null, { path: ["media"] })

export const importPartInput = z.strictObject({
  id: id(),
  part: z.enum(["file", "media"]),
  at: z.coerce.number().int().min(0).max(mostArchiveBytes),
})
export const importRunInput = z.strictObject({ id: id() })

export type BeginImport = z.output<typeof beginImportInput>
export type ImportPart = z.output<typeof importPartInput> & { readonly bytes: Uint8Array }
