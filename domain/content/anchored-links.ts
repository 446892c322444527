import { config } from "#platform/config/config.ts"
import type { Tx } from "#platform/database/client.ts"
import { type Body, blocksOf } from "./rules/body.ts"
import { type Link, linksIn, sitePathOf, withLinks } from "./rules/links.ts"

/**
 * The body with the entry's id on every link that leads to one: by its path, by an address of this site, or by where it
 * once stood. `before`: the text that stands; what one of its links follows, the same address follows still, also when
 * something else has taken the path meanwhile. Links to other places follow nothing.
 */
export async function anchoredLinks(tx: Tx, body: Body, before: Body | null): Promise<Body> {
  const { siteUrl } = config()
  const known = new Map((before ? linksOf(before) : []).map(({ href, entryId }) => [href, entryId]))
  const pathOf = (link: Link) => sitePathOf(link.href, siteUrl)?.path ?? null
  const asked = linksOf(body).filter(({ href, entryId }) => !entryId && !known.get(href))
  const standing = await entriesAt(tx, [...new Set(asked.flatMap((link) => pathOf(link) ?? []))])
  return withLinks(body, (link) => {
    const path = pathOf(link)
    if (path === null) return { href: link.href }
    const entryId = link.entryId ?? known.get(link.href) ?? standing.get(path)
    return entryId ? { href: link.href, entryId } : { href: link.href }
  })
}

function linksOf(body: Body): Link[] {
  return blocksOf(body).flatMap(linksIn)
}

/** What stands at these paths, or did; a twin is met as its original. */
async function entriesAt(tx: Tx, paths: readonly string[]): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map()
  const [moved, here] = await Promise.all([
    tx.redirect.findMany({
      where: { locale: "da", fromPath: { in: [...paths] }, entryId: { not: null } },
      select: { fromPath: true, entryId: true },
    }),
    tx.entry.findMany({
      where: { path: { in: [...paths] }, originalId: null, status: { not: "TRASHED" } },
      select: { id: true, path: true },
    }),
  ])
  return new Map([
    ...moved.flatMap(({ fromPath, entryId }): [string, string][] => (entryId ? [[fromPath, entryId]] : [])),
    ...here.map(({ id, path }): [string, string] => [path, id]),
  ])
}
