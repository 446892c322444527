import { system } from "#domain/access/actor.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { db, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { now } from "#platform/time/time.ts"

const clock = system("surveys.liftEmbargoes")

/**
 * Lets out what waits under embargo and whose moment has come: at its minute, and when the product starts, so that after
 * an outage it is done late, once. What fails does not stop the others; it is tried again.
 */
export async function liftEmbargoes(): Promise<void> {
  const due = await db.release.findMany({
    where: { publishedAt: null, embargoUntil: { lte: now() } },
    select: { id: true },
    orderBy: [{ embargoUntil: "asc" }, { id: "asc" }],
  })
  const failed: unknown[] = []
  for (const { id } of due) await lift(id).catch((error) => failed.push(error))
  if (failed.length > 0) throw failed[0]
}

/** Once however many ask at the same time: who comes second waits, and finds it out. */
async function lift(id: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS "locked" FROM "Release" WHERE "id" = ${id}::uuid FOR UPDATE`
    const at = now()
    const row = await tx.release.findFirst({
      where: { id, publishedAt: null, embargoUntil: { lte: at } },
      select: {
        number: true,
        embargoUntil: true,
        edition: { select: { page: { select: { entryId: true } } } },
      },
    })
    if (!row?.embargoUntil) return
    await tx.release.update({ where: { id }, data: { publishedAt: at }, select: { id: true } })
    const minutesLate = Math.floor((at.getTime() - row.embargoUntil.getTime()) / 60_000)
    const details = { release: row.number, ...(minutesLate > 0 ? { minutesLate } : {}) }
    const subject = { type: "survey", id: row.edition.page?.entryId ?? id } as const
    await audit(tx, clock, "surveys.embargoLifted", subject, details)
    await forgetPublicPages(tx)
  })
}
