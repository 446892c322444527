import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { nextTurn } from "../true-until.ts"
import { publicEntries } from "../visible-entries.ts"

/** What the picture for social media says about an entry; null when the public may not see it. */
export async function socialCard(
  actor: Actor,
  id: string,
): Promise<{ title: string; kind: EntryKind; trueUntil: Date | null } | null> {
  demand(actor, "content.read")
  const at = now()
  const row = await db.entry.findFirst({
    where: { ...publicEntries(at), id },
    select: { title: true, kind: true },
  })
  return row ? { ...row, trueUntil: await nextTurn(at, [row.kind]) } : null
}
