import { sizeWords } from "#components/calls/call-words.ts"
import type { FileTold } from "#components/calls/file-field.tsx"
import type { Actor } from "#domain/access/actor.ts"
import { heldFile } from "#domain/calls/queries/held-file.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { secretOf } from "../../../../asked.ts"

/** A browser forgets a chosen file when a form comes back: what the server holds of it, and whether it is lost. */
export async function tellOfFile(actor: Actor, typed: Record<string, unknown>): Promise<FileTold> {
  const secret = (value: unknown) => (typeof value === "string" ? secretOf(value) : "")
  const asked = { code: secret(typed.code), submissionKey: secret(typed.submissionKey) }
  const held = await heldFile(actor, asked)
  const chosen = typed.file instanceof File && typed.file.size > 0 ? typed.file.name : ""
  return {
    held: held ? fileWords(held) : "",
    isLost: chosen !== "" && held?.filename !== chosen,
  }
}

/** "plan.pdf, 1,2 MB" */
export function fileWords({ filename, bytes }: { filename: string; bytes: number }): string {
  return `${filename}, ${sizeWords(bytes, readerLocale())}`
}
