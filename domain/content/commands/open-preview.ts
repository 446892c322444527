import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { openPreviews } from "../preview-shown.ts"

/**
 * Counts that a preview link is opened, and says of which kind the entry behind it is; null when the link opens nothing.
 * Nothing is kept of who opened it.
 */
export async function openPreview(actor: Actor, token: string): Promise<{ kind: EntryKind } | null> {
  demand(actor, "content.read")
  const at = now()
  return transaction(async (tx) => {
    const link = await tx.preview.findFirst({
      where: openPreviews(token, at),
      select: { id: true, entry: { select: { kind: true } } },
    })
    if (!link) return null
    await tx.preview.update({
      where: { id: link.id },
      data: { openings: { increment: 1 }, openedAt: at },
      select: { id: true },
    })
    return { kind: link.entry.kind }
  })
}
