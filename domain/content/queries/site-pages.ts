import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { readTogether } from "#platform/database/read-together.ts"
import { now } from "#platform/time/time.ts"
import { inLanguage } from "../in-language.ts"
import { nextTurn } from "../true-until.ts"
import { publicEntries } from "../visible-entries.ts"
import type { PageLink } from "./public-page.ts"

export interface SitePages {
  /** The pages at the top of the tree that do not stand in the foot, in their order. */
  menu: PageLink[]
  foot: PageLink[]
  trueUntil: Date | null
}

const mostInMenu = 4

/** The pages that every page links to: in its menu and in its foot. The same for all, and read once for all who ask at once. */
export async function sitePages(actor: Actor, locale: Locale = "da"): Promise<SitePages> {
  demand(actor, "content.read")
  return readTogether(`site pages: ${locale}`, () => linkedPages(locale))
}

async function linkedPages(locale: Locale): Promise<SitePages> {
  const at = now()
  const [found, trueUntil] = await Promise.all([
    db.entry.findMany({
      where: { ...publicEntries(at, "PAGE"), page: { OR: [{ inFooter: true }, { parentId: null }] } },
      select: { id: true, title: true, path: true, page: { select: { inFooter: true } } },
      orderBy: [{ page: { position: "asc" } }, { title: "asc" }],
    }),
    nextTurn(at, ["PAGE"]),
  ])
  const pages = await inLanguage(locale, at, found)
  const linked = (inFooter: boolean) =>
    pages
      .filter(({ page }) => page?.inFooter === inFooter)
      .map(({ title, path, lang }): PageLink => ({ title, path, lang }))
  return { menu: linked(false).slice(0, mostInMenu), foot: linked(true), trueUntil }
}
