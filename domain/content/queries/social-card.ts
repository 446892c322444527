import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { oneInLanguage } from "../in-language.ts"
import { nextTurn } from "../true-until.ts"
import { publicEntries } from "../visible-entries.ts"

/** What the picture for social media says about an entry; null when the public may not see it. */
export async function socialCard(
  actor: Actor,
  id: string,
  locale: Locale = "da",
): Promise<{ title: string; kind: EntryKind; trueUntil: Date | null } | null> {
  demand(actor, "content.read")
  const at = now()
  const found = await db.entry.findFirst({
    where: { ...publicEntries(at), id },
    select: { id: true, title: true, kind: true },
  })
  const row = await oneInLanguage(locale, at, found)
  if (!row) return null
  return { title: row.title, kind: row.kind, trueUntil: await nextTurn(at, [row.kind]) }
}
