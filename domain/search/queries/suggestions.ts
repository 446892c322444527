import type { Actor } from "#domain/access/actor.ts"
import { search } from "./search.ts"

const most = 8

/** Titles and paths of what a question begun would find, the best first. */
export async function suggestions(
  actor: Actor,
  question: string,
): Promise<{ title: string; path: string }[]> {
  const { hits } = await search(actor, { question, kind: null, year: null, page: 1 })
  return hits.slice(0, most).map(({ title, path }) => ({ title, path }))
}
