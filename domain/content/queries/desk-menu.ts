import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { EntryStatus } from "#platform/database/enums.ts"

export interface MenuLine {
  readonly entryId: string | null
  readonly address: string | null
  /** "" is the title of the entry. */
  readonly label: string
  readonly labelEn: string
  /** Of the entry, as it is being written; "" for an address. */
  readonly title: string
  /** null for an address. What is not published is not shown to the public. */
  readonly status: EntryStatus | null
}

export interface DeskMenu {
  /** 0 while what the code holds stands. */
  readonly version: number
  readonly lines: readonly (MenuLine & { readonly below: readonly MenuLine[] })[]
}

/** A menu as those who curate it see it. @throws NotAllowed */
export async function deskMenu(actor: Actor, key: "main" | "foot"): Promise<DeskMenu> {
  demand(actor, "content.curate")
  const menu = await db.menu.findUnique({ where: { key }, select: { version: true } })
  if (!menu) return { version: 0, lines: [] }
  const items = await db.menuItem.findMany({
    where: { menuKey: key },
    select: {
      id: true,
      parentId: true,
      entryId: true,
      address: true,
      label: true,
      labelEn: true,
      entry: { select: { title: true, status: true, working: { select: { title: true } } } },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  })
  const lineOf = ({ entryId, address, label, labelEn, entry }: (typeof items)[number]): MenuLine => ({
    entryId,
    address,
    label,
    labelEn,
    title: entry?.working?.title ?? entry?.title ?? "",
    status: entry?.status ?? null,
  })
  const below = Map.groupBy(items, ({ parentId }) => parentId)
  const lines = (below.get(null) ?? []).map((item) => ({
    ...lineOf(item),
    below: (below.get(item.id) ?? []).map(lineOf),
  }))
  return { version: menu.version, lines }
}
