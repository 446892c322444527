import { Feed } from "feed"
import { visitor } from "#domain/access/actor.ts"
import { feedEntries } from "#domain/content/queries/feed-entries.ts"
import { translator } from "#messages/translate.ts"
import { config } from "#platform/config/config.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"

/** The newest stories as a feed, to be written in any of its three forms. */
export async function newsFeed(): Promise<Feed> {
  const t = translator("da")
  const { siteUrl } = config()
  const { stories, trueUntil: until } = await feedEntries(visitor, readerLocale())
  trueUntil(until)
  const feed = new Feed({
    id: `${siteUrl}/`,
    title: t("site.association"),
    description: t("site.description"),
    link: `${siteUrl}/nyheder`,
    language: "da",
    copyright: t("site.association"),
    updated: stories[0]?.publishedAt ?? new Date(0),
    generator: "Samling",
    feedLinks: {
      rss: `${siteUrl}/nyheder/feed.xml`,
      atom: `${siteUrl}/nyheder/atom.xml`,
      json: `${siteUrl}/nyheder/feed.json`,
    },
  })
  for (const { id, title, path, lead, text, category, publishedAt } of stories) {
    feed.addItem({
      id: `urn:uuid:${id}`,
      title,
      link: `${siteUrl}${path}`,
      description: lead || text.slice(0, 300),
      date: publishedAt,
      ...(category ? { category: [{ name: category }] } : {}),
    })
  }
  return feed
}

/** A feed as an answer. */
export function feedAnswer(text: string, type: string): Response {
  return new Response(text, { headers: { "content-type": `${type}; charset=utf-8` } })
}
