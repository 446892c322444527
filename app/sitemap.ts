import type { MetadataRoute } from "next"
import { aboutMapPath } from "#components/surveys/address.ts"
import { visitor } from "#domain/access/actor.ts"
import { sitemapEntries } from "#domain/content/queries/sitemap-entries.ts"
import { config } from "#platform/config/config.ts"
import { trueUntil } from "#platform/http/true-until.ts"

export const dynamic = "force-dynamic"

/** Every public address, with when it last changed. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { siteUrl } = config()
  const { entries, trueUntil: until } = await sitemapEntries(visitor)
  trueUntil(until)
  const own = ["/", "/nyheder", "/arrangementer", "/open-calls", "/undersoegelser", aboutMapPath].map(
    (path) => ({ url: `${siteUrl}${path}` }),
  )
  return [
    ...own,
    ...entries.map(({ path, changedAt }) => ({ url: `${siteUrl}${path}`, lastModified: changedAt })),
  ]
}
