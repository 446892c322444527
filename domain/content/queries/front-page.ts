import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { type InLanguage, inLanguage } from "../in-language.ts"
import { type Picture, shelfOf } from "../pictures.ts"
import { nextTurn } from "../true-until.ts"
import { publicEntries } from "../visible-entries.ts"

/** A story as it is listed. */
export interface Story {
  id: string
  kind: EntryKind
  title: string
  path: string
  lead: string
  category: string
  publishedAt: Date
  isSample: boolean
  /** The language of its words. */
  lang: Locale
}

export interface FrontPage {
  lead: (Story & { picture: Picture | null; heroAlt: string }) | null
  stories: Story[]
  trueUntil: Date | null
}

const most = 7

export const storySelect = {
  id: true,
  kind: true,
  title: true,
  path: true,
  lead: true,
  isSample: true,
  publishedAt: true,
  news: { select: { category: { select: { label: true, labelEn: true } } } },
} as const

interface StoryRow {
  id: string
  kind: EntryKind
  title: string
  path: string
  lead: string
  isSample: boolean
  publishedAt: Date | null
  news: { category: CategoryWords | null } | null
}

interface CategoryWords {
  label: string
  labelEn: string
}

/** A story as a reader of this language meets it. */
export function storyOf({ news, publishedAt, ...row }: InLanguage<StoryRow>, locale: Locale): Story {
  const category = news?.category ? categoryWord(news.category, locale) : ""
  return { ...row, publishedAt: publishedAt ?? new Date(0), category }
}

/** The English word where there is one, else the Danish. */
export function categoryWord({ label, labelEn }: CategoryWords, locale: Locale): string {
  return locale === "en" ? labelEn || label : label
}

/** The lead story and those after it: first what staff gave a place, then the newest. */
export async function frontPage(actor: Actor, locale: Locale = "da"): Promise<FrontPage> {
  demand(actor, "content.read")
  const at = now()
  const where = publicEntries(at, "NEWS")
  const select = { ...storySelect, heroId: true, heroAlt: true } as const
  const [placed, newest, trueUntil] = await Promise.all([
    db.entry.findMany({
      where: {
        ...publicEntries(at),
        frontPlace: { OR: [{ untilAt: null }, { untilAt: { gt: at } }] },
      },
      select,
      orderBy: [{ frontPlace: { position: "asc" } }, { publishedAt: "desc" }],
      take: most,
    }),
    db.entry.findMany({ where, select, orderBy: { publishedAt: "desc" }, take: most * 2 }),
    nextTurn(at, Object.values(EntryKind)),
  ])
  const placedIds = new Set(placed.map(({ id }) => id))
  const shown = [...placed, ...newest.filter(({ id }) => !placedIds.has(id))].slice(0, most)
  const [first, ...rest] = await inLanguage(locale, at, shown)
  if (!first) return { lead: null, stories: [], trueUntil }
  const { heroId, heroAlt, ...lead } = first
  const { pictures } = await shelfOf(heroId ? [heroId] : [])
  return {
    lead: { ...storyOf(lead, locale), heroAlt, picture: heroId ? (pictures[heroId] ?? null) : null },
    stories: rest.map(({ heroId: _, heroAlt: __, ...story }) => storyOf(story, locale)),
    trueUntil,
  }
}
