import { sendFile } from "#components/admin/upload.ts"
import { type Block, bodySchemaNumber } from "#domain/content/rules/body.ts"
import { askServer } from "../ask-server.ts"
import type { EntryText } from "../entry-text.ts"
import type { Coming } from "./pasted.ts"

/** Makes a draft of each part, its pictures uploaded; null when one could not be made. */
export async function draftsOfRest(
  kind: string,
  parts: readonly Block[][],
  files: ReadonlyMap<string, Coming>,
  titleOf: (part: number) => string,
): Promise<{ id: string; title: string }[] | null> {
  const made: { id: string; title: string }[] = []
  for (const [part, blocks] of parts.entries()) {
    const title = titleOf(part + 1)
    const begun = await askServer<{ id: string }>("POST", "/api/admin/entries", { kind, title })
    if (begun.type !== "done") return null
    const { id } = begun.done
    const now = await askServer<{ version: number; text: EntryText }>("GET", `/api/admin/entries/${id}/now`)
    if (now.type !== "done") return null
    const { version, text } = now.done
    const content = await Promise.all(blocks.map((block) => withPicture(block, files)))
    const body = { type: "doc", attrs: { schema: bodySchemaNumber }, content }
    const saved = await askServer("PUT", `/api/admin/entries/${id}`, { ...text, title, body, version })
    if (saved.type !== "done") return null
    made.push({ id, title })
  }
  return made
}

async function withPicture(block: Block, files: ReadonlyMap<string, Coming>): Promise<Block> {
  const coming = block.type === "pictureWanted" ? files.get(block.attrs.id ?? "") : undefined
  if (!coming) return block
  const answer = await sendFile(coming.file, coming.alt, () => {})
  if (answer.type !== "done") return block
  return { type: "figure", attrs: { assetId: answer.done.id, alt: coming.alt, caption: coming.caption } }
}
