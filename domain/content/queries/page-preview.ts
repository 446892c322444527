import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { type PreviewKey, shownBy } from "../preview-shown.ts"
import { readFacts } from "../working-copy.ts"
import { type PublicPage, pageSelect, treePage } from "./public-page.ts"

/** A page of the tree that is not public, as it would be; null for a key that opens none. */
export async function pagePreview(
  actor: Actor,
  key: PreviewKey,
  locale: Locale = "da",
): Promise<PublicPage | null> {
  demand(actor, "content.read")
  const shown = await shownBy(actor, key)
  if (shown?.kind !== "PAGE") return null
  const row = await db.entry.findUnique({ where: { id: shown.id }, select: pageSelect })
  if (!row) return null
  const { words, path, lang, changedAt } = shown
  const { parentId } = readFacts("PAGE", shown.facts)
  const told = { ...row, ...words, path, lang, live: { createdAt: changedAt }, page: { parentId } }
  return treePage(told, now(), locale)
}
