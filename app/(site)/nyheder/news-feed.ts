import { Feed } from "feed"
import { visitor } from "#domain/access/actor.ts"
import { feedEntries } from "#domain/content/queries/feed-entries.ts"
import { config } from "#platform/config/config.ts"
import { localPath, readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { t } from "../../reader.ts"

/**
 * The newest stories as a feed in the reader's language, to be written in any of its three forms. Readers take the texts
 * of a feed for HTML, and only in JSON titles for what they are, so our plain words are written as HTML. Atom keeps
 * categories in attributes, where the writer of feeds would leave a "<" that no attribute may hold.
 */
export async function newsFeed(form: "rss" | "atom" | "json"): Promise<Feed> {
  const locale = readerLocale()
  const at = (path: string) => `${siteUrl}${localPath(locale, path)}`
  const { siteUrl } = config()
  const { stories, trueUntil: until } = await feedEntries(visitor, locale)
  trueUntil(until)
  const feed = new Feed({
    id: at("/"),
    title: t("site.association"),
    description: t("site.description"),
    link: at("/nyheder"),
    language: locale,
    copyright: t("site.association"),
    author: { name: t("site.association"), link: `${siteUrl}/` },
    updated: stories[0]?.publishedAt ?? new Date(0),
    generator: "Samling",
    feedLinks: {
      rss: at("/nyheder/feed.xml"),
      atom: at("/nyheder/atom.xml"),
      json: at("/nyheder/feed.json"),
    },
  })
  for (const { id, title, path, lead, text, category, tags, publishedAt } of stories) {
    feed.addItem({
      id: `urn:uuid:${id}`,
      title: form === "json" ? title : asHtml(title),
      link: at(path),
      description: asHtml(lead || text.slice(0, 300)),
      date: publishedAt,
      published: publishedAt,
      ...(category || tags.length > 0
        ? {
            category: [...(category ? [category] : []), ...tags].map((name) =>
              form === "atom" ? inAttribute(name) : { name },
            ),
          }
        : {}),
    })
  }
  return feed
}

function inAttribute(name: string): { name: string; term: string } {
  const safe = name.replaceAll("<", "‹")
  return { name: safe, term: safe }
}

function asHtml(plain: string): string {
  return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
}

/** A feed as an answer. */
export function feedAnswer(text: string, type: string): Response {
  return new Response(text, { headers: { "content-type": `${type}; charset=utf-8` } })
}
