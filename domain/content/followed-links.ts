import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { localPath } from "#platform/http/reader-locale.ts"
import { now } from "#platform/time/time.ts"
import { type Body, blocksOf } from "./rules/body.ts"
import { readBody } from "./rules/body-reading.ts"
import { linksIn, sitePathOf, withLinks } from "./rules/links.ts"
import { publicEntries } from "./visible-entries.ts"

/**
 * A stored body as the public reads it, in one place for pages, previews and earlier versions: a link that follows an
 * entry leads to where that stands now, in the reader's language. To what the public may not see the words stay, and
 * lead nowhere.
 */
export async function bodyForReading(stored: unknown, locale: Locale = "da"): Promise<Body> {
  return followedLinks(readBody(stored), locale)
}

/** The same for a body that is read already. */
export async function followedLinks(body: Body, locale: Locale = "da"): Promise<Body> {
  const asked = new Set(
    blocksOf(body).flatMap((block) => linksIn(block).flatMap(({ entryId }) => entryId ?? [])),
  )
  if (asked.size === 0) return body
  const found = await db.entry.findMany({
    where: { ...publicEntries(now()), id: { in: [...asked] } },
    select: { id: true, path: true },
  })
  const paths = new Map(found.map(({ id, path }) => [id, path]))
  return withLinks(body, (link) => {
    if (!link.entryId) return link
    const path = paths.get(link.entryId)
    // Of an address of this site the origin has no say: what follows the path stays as it was written.
    const rest = sitePathOf(link.href, originOf(link.href))?.rest ?? ""
    return path ? { href: localPath(locale, path) + rest, entryId: link.entryId } : null
  })
}

function originOf(href: string): string {
  return URL.parse(href)?.origin ?? ""
}
