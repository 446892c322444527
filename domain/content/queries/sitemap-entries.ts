import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { nextTurn } from "../true-until.ts"
import { publicEntries } from "../visible-entries.ts"

const most = 45_000

/** Every public path and when its text last changed; the newest first, as many as one sitemap may hold. */
export async function sitemapEntries(
  actor: Actor,
): Promise<{ entries: { path: string; changedAt: Date }[]; trueUntil: Date | null }> {
  demand(actor, "content.read")
  const at = now()
  const [rows, trueUntil] = await Promise.all([
    db.entry.findMany({
      where: publicEntries(at),
      select: { path: true, updatedAt: true, live: { select: { createdAt: true } } },
      orderBy: { publishedAt: "desc" },
      take: most,
    }),
    nextTurn(at, Object.values(EntryKind)),
  ])
  return {
    entries: rows.map(({ path, updatedAt, live }) => ({ path, changedAt: live?.createdAt ?? updatedAt })),
    trueUntil,
  }
}
