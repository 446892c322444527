import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

export interface AboutChoices {
  /** Tags in use, to be suggested. */
  readonly tags: readonly string[]
  /** Names that have stood as authors, and those who write. */
  readonly authors: readonly { readonly name: string; readonly title: string }[]
  /** What the entry leads on to now, by title. */
  readonly related: readonly { readonly id: string; readonly title: string }[]
}

const most = 300

/** What the facts of an entry may be chosen from. @throws NotAllowed */
export async function aboutChoices(actor: Actor, related: readonly string[]): Promise<AboutChoices> {
  demand(actor, "content.readEventDraft")
  const [tags, authors, staff, entries] = await Promise.all([
    db.tag.findMany({ select: { label: true }, orderBy: { label: "asc" }, take: most }),
    db.entryAuthor.findMany({
      select: { name: true, title: true },
      distinct: ["name"],
      orderBy: { name: "asc" },
      take: most,
    }),
    db.person.findMany({
      where: { erasedAt: null, roles: { some: {} }, name: { not: "" } },
      select: { name: true },
      take: most,
    }),
    db.entry.findMany({
      where: { id: { in: [...related] } },
      select: { id: true, title: true, working: { select: { title: true } } },
    }),
  ])
  const names = new Map(staff.map(({ name }) => [name, { name, title: "" }]))
  for (const author of authors) names.set(author.name, author)
  return {
    tags: tags.map(({ label }) => label),
    authors: [...names.values()],
    related: entries.map(({ id, title, working }) => ({ id, title: working?.title ?? title })),
  }
}
