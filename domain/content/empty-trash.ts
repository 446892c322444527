import { system } from "#domain/access/actor.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { db, type Tx, transaction } from "#platform/database/client.ts"
import { log } from "#platform/log/log.ts"

const sweeper = system("content.emptyTrash")

/**
 * Removes for good what was thrown out before this instant. What people have signed up for, applied to or answered stays
 * where it is, since their papers are kept, and so does what something public links to; one that cannot be removed keeps none of the others.
 * @returns how many entries went
 */
export async function emptyTrash(before: Date): Promise<number> {
  const due = await db.entry.findMany({
    where: { status: "TRASHED", trashedAt: { lt: before }, originalId: null },
    select: { id: true },
    orderBy: { trashedAt: "asc" },
  })
  const alone = await db.entry.findMany({
    where: { status: "TRASHED", trashedAt: { lt: before }, original: { status: { not: "TRASHED" } } },
    select: { id: true },
  })
  const failures: unknown[] = []
  let removed = 0
  for (const { id } of [...due, ...alone]) {
    try {
      if (await transaction((tx) => removeForGood(tx, id, before))) removed += 1
    } catch (error) {
      log.error({ part: "trash", entry: id, err: error }, "An entry could not be removed for good")
      failures.push(error)
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} entries stayed in the trash`)
  return removed
}

async function removeForGood(tx: Tx, id: string, before: Date): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "Entry" WHERE "id" = ${id}::uuid FOR UPDATE`
  const entry = await tx.entry.findFirst({
    where: { id, status: "TRASHED", trashedAt: { lt: before } },
    select: { kind: true, path: true },
  })
  // Fetched back meanwhile.
  if (!entry) return false
  const held = [
    await tx.order.count({ where: { eventId: id } }),
    await tx.application.count({ where: { callId: id } }),
    await tx.response.count({
      where: { invitation: { collection: { edition: { page: { entryId: id } } } } },
    }),
    await tx.mailing.count({ where: { eventId: id, status: "SENT" } }),
    await tx.reference.count({ where: { toEntryId: id, state: { not: "DRAFT" } } }),
  ]
  if (held.some((count) => count > 0)) return false
  await tx.page.updateMany({
    where: { parentId: id, entry: { status: "TRASHED" } },
    data: { parentId: null },
  })
  // Addresses that lead to where something else stands by now lead on to that.
  await tx.$executeRaw`
    UPDATE "Redirect" r SET "entryId" = heir."id" FROM "Entry" heir
      WHERE r."entryId" = ${id}::uuid AND heir."id" <> r."entryId" AND heir."locale" = r."locale"
        AND heir."path" = r."toPath" AND heir."status" <> 'TRASHED'`
  await tx.entry.delete({ where: { id }, select: { id: true } })
  await audit(tx, sweeper, "content.removed", { type: "entry", id }, { ...entry })
  return true
}
