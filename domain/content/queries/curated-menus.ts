import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { EntryKind } from "#platform/database/enums.ts"
import { readTogether } from "#platform/database/read-together.ts"
import { now } from "#platform/time/time.ts"
import { inLanguage } from "../in-language.ts"
import { nextTurn } from "../true-until.ts"
import { publicEntries } from "../visible-entries.ts"
import type { PageLink } from "./public-page.ts"

export interface CuratedLink extends PageLink {
  readonly below: readonly PageLink[]
}

export interface CuratedMenus {
  /** null while staff have not put it together: then what the code holds stands. */
  readonly main: readonly CuratedLink[] | null
  readonly foot: readonly CuratedLink[] | null
  readonly trueUntil: Date | null
}

/** The menus that staff have put together, of what the public may see. Read once for all who ask at once. */
export async function curatedMenus(actor: Actor, locale: Locale = "da"): Promise<CuratedMenus> {
  demand(actor, "content.read")
  return readTogether(`menus: ${locale}`, () => linksNow(locale))
}

async function linksNow(locale: Locale): Promise<CuratedMenus> {
  const at = now()
  const menus = await db.menu.findMany({ where: { version: { gt: 0 } }, select: { key: true } })
  if (menus.length === 0) return { main: null, foot: null, trueUntil: null }
  const [items, trueUntil] = await Promise.all([
    db.menuItem.findMany({
      select: {
        id: true,
        menuKey: true,
        parentId: true,
        entryId: true,
        address: true,
        label: true,
        labelEn: true,
      },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    }),
    nextTurn(at, Object.values(EntryKind)),
  ])
  const found = await db.entry.findMany({
    where: { ...publicEntries(at), id: { in: items.flatMap(({ entryId }) => entryId ?? []) } },
    select: { id: true, title: true, path: true },
  })
  const entries = new Map((await inLanguage(locale, at, found)).map((entry) => [entry.id, entry]))
  const linkOf = ({ entryId, address, label, labelEn }: (typeof items)[number]): PageLink[] => {
    const entry = entryId ? entries.get(entryId) : null
    if (entryId && !entry) return []
    const said = locale === "en" && labelEn ? labelEn : label
    const lang: Locale = locale === "en" && labelEn ? "en" : said ? "da" : (entry?.lang ?? "da")
    return [{ title: said || entry?.title || "", path: entry?.path ?? address ?? "/", lang }]
  }
  const linesOf = (key: string): CuratedLink[] | null =>
    menus.some((menu) => menu.key === key)
      ? items
          .filter((item) => item.menuKey === key && item.parentId === null)
          .flatMap((item) =>
            linkOf(item).map((link) => ({
              ...link,
              below: items.filter(({ parentId }) => parentId === item.id).flatMap(linkOf),
            })),
          )
      : null
  return { main: linesOf("main"), foot: linesOf("foot"), trueUntil }
}
