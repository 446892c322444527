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

export interface TaggedEntries {
  readonly label: string
  readonly stories: readonly Story[]
  readonly hasOlder: boolean
  readonly trueUntil: Date | null
}

const pageSize = 24

/** What is public under a tag, the newest first; null for a tag that nothing public has, as for one that is not there. */
export async function taggedEntries(
  actor: Actor,
  { key, page }: { key: string; page: number },
  locale: Locale = "da",
): Promise<TaggedEntries | null> {
  demand(actor, "content.read")
  if (!Number.isInteger(page) || page < 1 || page > 1_000) return null
  const at = now()
  const tag = await db.tag.findUnique({ where: { key }, select: { id: true, label: true, labelEn: true } })
  if (!tag) return null
  const [rows, trueUntil] = await Promise.all([
    db.entry.findMany({
      where: { ...publicEntries(at), tags: { some: { tagId: tag.id } } },
      select: storySelect,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize + 1,
    }),
    nextTurn(at, Object.values(EntryKind)),
  ])
  if (rows.length === 0) return null
  const shown = await inLanguage(locale, at, rows.slice(0, pageSize))
  return {
    label: categoryWord(tag, locale),
    stories: shown.map((row) => storyOf(row, locale)),
    hasOlder: rows.length > pageSize,
    trueUntil,
  }
}
