import type { System } from "#domain/access/actor.ts"
import { createEntry } from "#domain/content/commands/create-entry.ts"
import { publishEntry } from "#domain/content/commands/publish-entry.ts"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import type { CreateEntry, SaveEntry } from "#domain/content/input.ts"
import { setClock } from "#platform/time/time.ts"

export type Written = Pick<SaveEntry, "title" | "slug" | "lead" | "body"> &
  Partial<Pick<SaveEntry, "heroId" | "heroAlt" | "facts" | "isSample">>

/** Writes and publishes an entry by the commands of the desk, as they would have been used on that day. @returns its id */
export async function publishedOn(
  day: Date,
  actor: System,
  kind: CreateEntry["kind"],
  written: Written,
): Promise<string> {
  setClock(day)
  try {
    const { id } = await createEntry(actor, { kind, title: written.title })
    const plain = { heroId: null, heroAlt: "", facts: {}, isSample: false }
    const { version } = await saveEntry(actor, { ...plain, ...written, id, version: 1 })
    await publishEntry(actor, { id, version, publishAt: null, unpublishAt: null })
    return id
  } finally {
    setClock(null)
  }
}
