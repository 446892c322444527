import type { MetadataRoute } from "next"
import { aboutMapPath } from "#components/surveys/address.ts"
import { visitor } from "#domain/access/actor.ts"
import { sitemapEntries } from "#domain/content/queries/sitemap-entries.ts"
import { municipalities } from "#domain/surveys/map/municipalities.ts"
import { municipalitiesPath, municipalityPath } from "#domain/surveys/rules/municipality-path.ts"
import { config } from "#platform/config/config.ts"
import { localPath } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"

export const dynamic = "force-dynamic"

/** Every public address, with when it last changed; what is told in English as well has both its addresses. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { siteUrl } = config()
  const { entries, tags, trueUntil: until } = await sitemapEntries(visitor)
  trueUntil(until)
  const own = ["/", "/nyheder", "/arrangementer", "/open-calls", "/undersoegelser", aboutMapPath].map(
    (path) => ({ url: `${siteUrl}${path}` }),
  )
  return [
    ...own,
    ...[municipalitiesPath, ...municipalities.map(({ name }) => municipalityPath(name))].flatMap((path) =>
      [path, localPath("en", path)].map((each) => ({ url: `${siteUrl}${each}`, ...inBoth(siteUrl, path) })),
    ),
    ...tags.map((key) => ({ url: `${siteUrl}/emner/${key}` })),
    ...entries.flatMap(({ path, changedAt, englishChangedAt }) =>
      englishChangedAt
        ? [
            { url: `${siteUrl}${path}`, lastModified: changedAt, ...inBoth(siteUrl, path) },
            {
              url: siteUrl + localPath("en", path),
              lastModified: englishChangedAt,
              ...inBoth(siteUrl, path),
            },
          ]
        : [{ url: `${siteUrl}${path}`, lastModified: changedAt }],
    ),
  ]
}

function inBoth(siteUrl: string, path: string) {
  return { alternates: { languages: { da: `${siteUrl}${path}`, en: siteUrl + localPath("en", path) } } }
}
