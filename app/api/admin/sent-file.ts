import { InvalidInput } from "#platform/refusal.ts"

/** A form with one file: its other fields by name, what the file is called and holds, and whether nothing is to be kept. */
export interface SentFile {
  readonly fields: Readonly<Record<string, unknown>>
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly dryRun: boolean
}

/** Reads what a form for a file sent. @throws InvalidInput without one */
export async function sentFile(request: Request): Promise<SentFile> {
  const form = await request.formData().catch(() => null)
  const file = form?.get("file")
  if (!form || !(file instanceof File)) throw new InvalidInput({ file: ["errors.required"] })
  const { file: _, dryRun, ...fields } = Object.fromEntries(form)
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { fields, fileName: file.name, bytes, dryRun: dryRun === "ja" }
}
