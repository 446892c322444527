import type { System } from "#domain/access/actor.ts"
import { createEntry } from "#domain/content/commands/create-entry.ts"
import { publishEntry } from "#domain/content/commands/publish-entry.ts"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import type { CreateEntry, SaveEntry } from "#domain/content/input.ts"
import { setClock } from "#platform/time/time.ts"

export type Written = Pick<SaveEntry, "title" | "slug" | "lead" | "body"> &
  Partial<Pick<SaveEntry, "heroId" | "heroAlt" | "heroDecorative" | "facts" | "about" | "isSample">>

/** Writes and publishes an entry by the commands of the desk, as they would have been used on that day. @returns its id */
export async function publishedOn(
  day: Date,
  actor: System,
  kind: CreateEntry["kind"],
  written: Written,
): Promise<string> {
  return onDay(day, async () => {
    const { id } = await createEntry(actor, { kind, title: written.title })
    await publishWritten(actor, id, written)
    return id
  })
}

/** Fills in a draft that was just begun, and publishes it. */
export async function publishWritten(actor: System, id: string, written: Written): Promise<void> {
  const plain = { heroId: null, heroAlt: "", heroDecorative: false, facts: {}, isSample: false }
  const { version } = await saveEntry(actor, { ...plain, ...written, id, version: 1 })
  await publishEntry(actor, { id, version, publishAt: null, unpublishAt: null })
}

/** Does something as if it were that day. */
export async function onDay<Result>(day: Date, work: () => Promise<Result>): Promise<Result> {
  setClock(day)
  try {
    return await work()
  } finally {
    setClock(null)
  }
}
