import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { nextTurn } from "../true-until.ts"
import { publicEntries } from "../visible-entries.ts"
import type { PageLink } from "./public-page.ts"

/** The pages that stand in the footer of every page. */
export async function footerPages(actor: Actor): Promise<{ pages: PageLink[]; trueUntil: Date | null }> {
  demand(actor, "content.read")
  const at = now()
  const [pages, trueUntil] = await Promise.all([
    db.entry.findMany({
      where: { ...publicEntries(at, "PAGE"), page: { inFooter: true } },
      select: { title: true, path: true },
      orderBy: [{ page: { position: "asc" } }, { title: "asc" }],
    }),
    nextTurn(at, ["PAGE"]),
  ])
  return { pages, trueUntil }
}
