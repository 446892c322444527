import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { bodyForReading } from "../followed-links.ts"
import { inLanguage, oneInLanguage } from "../in-language.ts"
import { type Picture, type Shelf, shelfOf } from "../pictures.ts"
import { assetsOf, type Body } from "../rules/body.ts"
import { nextTurn } from "../true-until.ts"
import { publicEntries } from "../visible-entries.ts"

export interface PageLink {
  title: string
  path: string
  /** The language of its title. */
  lang: Locale
}

export interface PublicPage {
  id: string
  title: string
  path: string
  lead: string
  body: Body
  shelf: Shelf
  picture: Picture | null
  heroAlt: string
  isSample: boolean
  /** The language of its words. */
  lang: Locale
  updatedAt: Date
  /** From the top to the parent. */
  above: PageLink[]
  /** Pages beside this one, itself among them; and those below it. */
  beside: PageLink[]
  below: PageLink[]
  trueUntil: Date | null
}

/** One page of the tree by its path; null when the public may not see it. */
export async function publicPage(
  actor: Actor,
  path: string,
  locale: Locale = "da",
): Promise<PublicPage | null> {
  demand(actor, "content.read")
  const at = now()
  const found = await db.entry.findFirst({
    where: { ...publicEntries(at, "PAGE"), path },
    select: pageSelect,
  })
  const row = await oneInLanguage(locale, at, found)
  return row ? treePage(row, at, locale) : null
}

export const pageSelect = {
  id: true,
  title: true,
  path: true,
  lead: true,
  body: true,
  heroId: true,
  heroAlt: true,
  isSample: true,
  live: { select: { createdAt: true } },
  page: { select: { parentId: true } },
} as const

type PageRow = Pick<PublicPage, "id" | "title" | "path" | "lead" | "heroAlt" | "isSample" | "lang"> & {
  body: unknown
  heroId: string | null
  live: { createdAt: Date } | null
  page: { parentId: string | null } | null
}

/** A page of the tree, public or not yet; the pages above, beside and below it are public. */
export async function treePage(row: PageRow, at: Date, locale: Locale): Promise<PublicPage> {
  const { body: stored, heroId, live, page, ...rest } = row
  const body = await bodyForReading(stored, locale)
  const parentId = page?.parentId ?? null
  const [shelf, above, beside, below, trueUntil] = await Promise.all([
    shelfOf([...assetsOf(body), ...(heroId ? [heroId] : [])]),
    pagesAbove(row.path, at, locale),
    parentId ? pagesBelow(parentId, at, locale) : [],
    pagesBelow(row.id, at, locale),
    nextTurn(at, ["PAGE"]),
  ])
  return {
    ...rest,
    body,
    shelf,
    picture: heroId ? (shelf.pictures[heroId] ?? null) : null,
    updatedAt: live?.createdAt ?? at,
    above,
    beside,
    below,
    trueUntil,
  }
}

async function pagesAbove(path: string, at: Date, locale: Locale): Promise<PageLink[]> {
  const steps = path.split("/").slice(1, -1)
  const paths = steps.map((_, index) => `/${steps.slice(0, index + 1).join("/")}`)
  const found = await db.entry.findMany({
    where: { ...publicEntries(at, "PAGE"), path: { in: paths } },
    select: linkSelect,
  })
  found.sort((one, other) => one.path.length - other.path.length)
  return linksOf(await inLanguage(locale, at, found))
}

async function pagesBelow(parentId: string, at: Date, locale: Locale): Promise<PageLink[]> {
  const found = await db.entry.findMany({
    where: { ...publicEntries(at, "PAGE"), page: { parentId } },
    select: linkSelect,
    orderBy: [{ page: { position: "asc" } }, { title: "asc" }],
  })
  return linksOf(await inLanguage(locale, at, found))
}

const linkSelect = { id: true, title: true, path: true } as const

function linksOf(pages: readonly PageLink[]): PageLink[] {
  return pages.map(({ title, path, lang }) => ({ title, path, lang }))
}
