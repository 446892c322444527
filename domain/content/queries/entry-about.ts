import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { inLanguage } from "../in-language.ts"
import { nextTurn } from "../true-until.ts"
import { publicEntries } from "../visible-entries.ts"
import { categoryWord, type Story, storyOf, storySelect } from "./front-page.ts"

export interface TagLink {
  readonly key: string
  readonly label: string
}

export interface EntryAbout {
  readonly tags: readonly TagLink[]
  readonly authors: readonly { readonly name: string; readonly title: string }[]
  /** Chosen by hand, else by the tags it shares; of those only what is public. */
  readonly related: readonly Story[]
  readonly trueUntil: Date | null
}

const most = 3

/** What an entry of any kind says about itself, by its path; null when the public may not see it. */
export async function entryAbout(
  actor: Actor,
  path: string,
  locale: Locale = "da",
): Promise<EntryAbout | null> {
  demand(actor, "content.read")
  const at = now()
  const entry = await db.entry.findFirst({
    where: { ...publicEntries(at), path },
    select: {
      id: true,
      tags: {
        select: { tag: { select: { id: true, key: true, label: true, labelEn: true } } },
        orderBy: { position: "asc" },
      },
      authors: { select: { name: true, title: true }, orderBy: { position: "asc" } },
      related: { select: { relatedId: true }, orderBy: { position: "asc" } },
    },
  })
  if (!entry) return null
  const tags = entry.tags.map(({ tag }) => tag)
  const chosen = entry.related.map(({ relatedId }) => relatedId)
  const [rows, trueUntil] = await Promise.all([
    chosen.length > 0
      ? chosenEntries(chosen, at)
      : sharing(
          entry.id,
          tags.map(({ id }) => id),
          at,
        ),
    nextTurn(at, Object.values(EntryKind)),
  ])
  return {
    tags: tags.map((tag) => ({ key: tag.key, label: categoryWord(tag, locale) })),
    authors: entry.authors,
    related: (await inLanguage(locale, at, rows)).map((row) => storyOf(row, locale)),
    trueUntil,
  }
}

async function chosenEntries(ids: readonly string[], at: Date) {
  const rows = await db.entry.findMany({
    where: { ...publicEntries(at), id: { in: [...ids] } },
    select: storySelect,
  })
  return rows.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

/** The newest that share a tag with it. */
async function sharing(id: string, tagIds: readonly string[], at: Date) {
  if (tagIds.length === 0) return []
  return db.entry.findMany({
    where: { ...publicEntries(at), id: { not: id }, tags: { some: { tagId: { in: [...tagIds] } } } },
    select: storySelect,
    orderBy: { publishedAt: "desc" },
    take: most,
  })
}
