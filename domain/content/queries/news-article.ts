import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { bodyForReading } from "../followed-links.ts"
import { type InLanguage, inLanguage, oneInLanguage } from "../in-language.ts"
import { type Picture, type Shelf, shelfOf } from "../pictures.ts"
import { assetsOf, type Body } from "../rules/body.ts"
import { nextTurn } from "../true-until.ts"
import { publicEntries } from "../visible-entries.ts"
import { type Story, storyOf, storySelect } from "./front-page.ts"

export interface Article extends Story {
  body: Body
  shelf: Shelf
  picture: Picture | null
  heroAlt: string
  author: string
  updatedAt: Date
}

/** One story and others like it, by its path; null when the public may not see it. */
export async function newsArticle(
  actor: Actor,
  path: string,
  locale: Locale = "da",
): Promise<ArticlePage | null> {
  demand(actor, "content.read")
  const at = now()
  const found = await db.entry.findFirst({
    where: { ...publicEntries(at, "NEWS"), path },
    select: articleSelect,
  })
  const row = await oneInLanguage(locale, at, found)
  return row ? articlePage(row, at, locale) : null
}

export interface ArticlePage {
  article: Article
  related: Story[]
  trueUntil: Date | null
}

export const articleSelect = {
  ...storySelect,
  body: true,
  heroId: true,
  heroAlt: true,
  live: { select: { createdAt: true } },
  author: { select: { name: true } },
  news: { select: { categoryId: true, category: { select: { label: true, labelEn: true } } } },
} as const

type ArticleRow = InLanguage<Parameters<typeof storyOf>[0]> & {
  body: unknown
  heroId: string | null
  heroAlt: string
  live: { createdAt: Date } | null
  author: { name: string } | null
  news: { categoryId: string | null; category: { label: string; labelEn: string } | null } | null
}

/** The page of a story, public or not yet: what is asked of other rows is public alone. */
export async function articlePage(row: ArticleRow, at: Date, locale: Locale): Promise<ArticlePage> {
  const { body: stored, heroId, heroAlt, live, author, news, ...story } = row
  const body = await bodyForReading(stored, locale)
  const [shelf, related, trueUntil] = await Promise.all([
    shelfOf([...assetsOf(body), ...(heroId ? [heroId] : [])]),
    db.entry.findMany({
      where: {
        ...publicEntries(at, "NEWS"),
        id: { not: row.id },
        ...(news?.categoryId ? { news: { categoryId: news.categoryId } } : {}),
      },
      select: storySelect,
      orderBy: { publishedAt: "desc" },
      take: 3,
    }),
    nextTurn(at, ["NEWS"]),
  ])
  const told = storyOf({ ...story, news }, locale)
  return {
    article: {
      ...told,
      body,
      shelf,
      picture: heroId ? (shelf.pictures[heroId] ?? null) : null,
      heroAlt,
      author: author?.name ?? "",
      updatedAt: live?.createdAt ?? told.publishedAt,
    },
    related: (await inLanguage(locale, at, related)).map((other) => storyOf(other, locale)),
    trueUntil,
  }
}
