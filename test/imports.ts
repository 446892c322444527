import yazl from "yazl"
import type { Actor } from "#domain/access/actor.ts"
import { beginImport } from "#domain/imports/commands/begin-import.ts"
import { receiveImportPart } from "#domain/imports/commands/receive-import-part.ts"
import { partBytes } from "#domain/imports/rules/runs.ts"
import type { ImportKind } from "#platform/database/enums.ts"

/** A ZIP archive with these files. */
export async function zipped(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

/** Begins an import and sends its files in full, as the desk does. @returns its id */
export async function sentImport(
  actor: Actor,
  {
    kind = "WORDPRESS",
    file,
    media = null,
  }: { kind?: ImportKind; file: string | Buffer; media?: Buffer | null },
): Promise<string> {
  const whole = Buffer.from(file)
  const { id } = await beginImport(actor, {
    kind,
    file: { filename: kind === "WORDPRESS" ? "gammel.xml" : "mappe.zip", bytes: whole.length },
    media: media ? { filename: "uploads.zip", bytes: media.length } : null,
  })
  await sendPart(actor, id, "file", whole)
  if (media) await sendPart(actor, id, "media", media)
  return id
}

async function sendPart(actor: Actor, id: string, part: "file" | "media", bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; at += partBytes)
    await receiveImportPart(actor, { id, part, at, bytes: bytes.subarray(at, at + partBytes) })
}
