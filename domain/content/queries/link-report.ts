import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { readableKinds } from "#domain/access/reach.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind, LinkState } from "#platform/database/enums.ts"

export interface ReportedLink {
  readonly url: string
  readonly state: LinkState
  readonly reason: string
  readonly checkedAt: Date
  readonly entries: { readonly id: string; readonly kind: EntryKind; readonly title: string }[]
}

/** Addresses of the web that did not answer, the broken first, with the entries that lead there. @throws NotAllowed */
export async function linkReport(
  actor: Actor,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: ReportedLink[]; total: number }> {
  demand(actor, "admin.enter")
  const from = { status: { not: "TRASHED" as const }, kind: { in: readableKinds(actor) } }
  const failed = await db.linkCheck.findMany({
    where: { state: { not: "OK" } },
    select: { url: true, state: true, reason: true, checkedAt: true },
    orderBy: [{ state: "asc" }, { url: "asc" }],
  })
  const links = await db.externalLink.findMany({
    where: { url: { in: failed.map(({ url }) => url) }, from },
    select: {
      url: true,
      from: { select: { id: true, kind: true, title: true, working: { select: { title: true } } } },
    },
    distinct: ["url", "fromId"],
    orderBy: [{ url: "asc" }, { fromId: "asc" }],
  })
  const entries = Map.groupBy(links, ({ url }) => url)
  const rows = failed.flatMap((check) => {
    const leading = entries.get(check.url)
    if (!leading) return []
    const named = leading.map(({ from }) => ({
      id: from.id,
      kind: from.kind,
      title: from.working?.title || from.title,
    }))
    return [{ ...check, entries: named }]
  })
  return { rows: rows.slice((page - 1) * pageSize, page * pageSize), total: rows.length }
}
