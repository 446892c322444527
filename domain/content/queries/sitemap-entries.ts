import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { nextTurn } from "../true-until.ts"
import { publicEntries, publicTwins } from "../visible-entries.ts"

const most = 45_000

export interface MappedEntry {
  path: string
  changedAt: Date
  englishChangedAt: Date | null
}

/**
 * Every public path, when its text last changed, and when its English text did, where it has one; the newest first, as
 * many as one sitemap may hold. And the keys of the tags that something public has.
 */
export async function sitemapEntries(
  actor: Actor,
): Promise<{ entries: MappedEntry[]; tags: string[]; trueUntil: Date | null }> {
  demand(actor, "content.read")
  const at = now()
  const [rows, twins, tags, trueUntil] = await Promise.all([
    db.entry.findMany({
      where: publicEntries(at),
      select: { id: true, path: true, updatedAt: true, live: { select: { createdAt: true } } },
      orderBy: { publishedAt: "desc" },
      take: most,
    }),
    db.entry.findMany({
      where: publicTwins(at),
      select: { originalId: true, updatedAt: true, live: { select: { createdAt: true } } },
    }),
    db.tag.findMany({
      where: { entries: { some: { entry: publicEntries(at) } } },
      select: { key: true },
      orderBy: { key: "asc" },
    }),
    nextTurn(at, Object.values(EntryKind)),
  ])
  const english = new Map(twins.map((twin) => [twin.originalId, twin]))
  return {
    entries: rows.map((row) => {
      const twin = english.get(row.id)
      return { path: row.path, changedAt: changed(row), englishChangedAt: twin ? changed(twin) : null }
    }),
    tags: tags.map(({ key }) => key),
    trueUntil,
  }
}

function changed({ updatedAt, live }: { updatedAt: Date; live: { createdAt: Date } | null }): Date {
  return live?.createdAt ?? updatedAt
}
