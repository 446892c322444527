import { system } from "#domain/access/actor.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { db, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { now } from "#platform/time/time.ts"

const scheduler = system("content.turn")

/** Forgets the previews that ran out, or were taken back, before this instant. @returns how many */
export async function forgetPreviews(before: Date): Promise<number> {
  const { count } = await db.preview.deleteMany({
    where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] },
  })
  return count
}

/**
 * Writes down what time has already done: scheduled entries whose time has come are published, those whose time is
 * over unpublished. What the public sees does not wait for this; lists and the log do.
 */
export async function turnEntries(): Promise<void> {
  const at = now()
  await transaction(async (tx) => {
    const due = await tx.entry.findMany({
      where: {
        OR: [
          { status: "SCHEDULED", publishAt: { lte: at } },
          { status: "PUBLISHED", unpublishAt: { lte: at } },
        ],
      },
      select: { id: true, status: true, version: true },
    })
    for (const { id, status, version } of due) {
      const next = status === "SCHEDULED" ? "PUBLISHED" : "UNPUBLISHED"
      const { count } = await tx.entry.updateMany({
        where: { id, version },
        data: {
          status: next,
          version: version + 1,
          publishAt: null,
          ...(next === "UNPUBLISHED" ? { unpublishAt: null } : {}),
        },
      })
      if (count > 0) {
        await audit(
          tx,
          scheduler,
          `content.${next.toLowerCase()}`,
          { type: "entry", id },
          { version: version + 1 },
        )
      }
    }
    if (due.length > 0) await forgetPublicPages(tx)
  })
}
