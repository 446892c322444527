import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { readsEmbargoed } from "../embargo-readers.ts"
import { titleWithYear } from "../rules/title.ts"

export interface EmbargoedLine {
  readonly slug: string
  /** With its year. */
  readonly title: string
  readonly number: number
  readonly until: Date
}

/** What this actor may read before it is out, the first to go out first. Empty for whoever may read nothing. */
export async function embargoedReleases(actor: Actor): Promise<EmbargoedLine[]> {
  demand(actor, "surveys.readEmbargoed")
  if (!(await readsEmbargoed(actor))) return []
  const rows = await db.release.findMany({
    where: {
      publishedAt: null,
      embargoUntil: { not: null },
      edition: { page: { entry: { status: { not: "TRASHED" } } } },
    },
    select: {
      number: true,
      embargoUntil: true,
      edition: {
        select: {
          year: true,
          page: {
            select: { entry: { select: { slug: true, title: true, working: { select: { title: true } } } } },
          },
        },
      },
    },
    orderBy: [{ embargoUntil: "asc" }, { id: "asc" }],
  })
  return rows.flatMap(({ number, embargoUntil: until, edition: { year, page } }) => {
    if (!until || !page) return []
    const { slug, title, working } = page.entry
    return [{ slug, title: titleWithYear({ title: title || working?.title || "", year }), number, until }]
  })
}
