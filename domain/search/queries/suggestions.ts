import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { askedBy, found } from "../found.ts"

const most = 8

/** Titles and paths of what a question begun would find, the best first, each entry once. */
export async function suggestions(
  actor: Actor,
  question: string,
): Promise<{ title: string; path: string }[]> {
  demand(actor, "content.read")
  const asked = await askedBy(question)
  if (!asked) return []
  const { matches } = await found(asked, { kind: null, year: null })
  const ids = [...new Set(matches.map(({ id }) => id))].slice(0, most)
  const rows = await db.entry.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true, path: true },
  })
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(({ title, path }) => ({ title, path })))
}
