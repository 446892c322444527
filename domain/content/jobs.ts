import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { turnEntry } from "./turn.ts"

/** Forgets the previews that ran out, or were taken back, before this instant. @returns how many */
export async function forgetPreviews(before: Date): Promise<number> {
  const { count } = await db.preview.deleteMany({
    where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] },
  })
  return count
}

/**
 * Does what is due of all entries: at their minutes, every minute, and when the product starts, so that after an outage
 * it is done late, once. What fails does not stop the others; it is tried again.
 */
export async function turnEntries(): Promise<void> {
  const at = now()
  const pulse = await db.schedulePulse.findUnique({ where: { id: 1 }, select: { sweptAt: true } })
  const due = await db.entry.findMany({
    where: {
      OR: [
        { status: { in: ["SCHEDULED", "PUBLISHED"] }, publishAt: { lte: at }, heldCode: null },
        { status: "PUBLISHED", unpublishAt: { lte: at } },
      ],
    },
    select: { id: true },
    orderBy: [{ publishAt: "asc" }, { id: "asc" }],
  })
  const failed: unknown[] = []
  for (const { id } of due) await turnEntry(id, pulse?.sweptAt ?? null).catch((error) => failed.push(error))
  const swept = { sweptAt: at }
  await db.schedulePulse.upsert({ where: { id: 1 }, create: swept, update: swept, select: { id: true } })
  if (failed.length > 0) throw failed[0]
}
