import { type Actor, personIdOf } from "#domain/access/actor.ts"
import type { Tx } from "#platform/database/client.ts"

const minutes = 10

/** The version that a save goes on with. */
export interface Former {
  readonly id: string
  readonly beganAt: Date
}

/**
 * The working version, when what this actor saves now is still the same: begun by the same person less than ten minutes
 * ago, and not published, planned, fetched back, shared, asked about or commented meanwhile. Else null: then it stays,
 * and a version of its own begins.
 */
export async function versionGoneOnWith(
  tx: Tx,
  actor: Actor,
  entry: { id: string; workingId: string; liveId: string | null; scheduledId: string | null },
  at: Date,
): Promise<Former | null> {
  const personId = personIdOf(actor)
  if (!personId || [entry.liveId, entry.scheduledId].includes(entry.workingId)) return null
  const former = await tx.revision.findUniqueOrThrow({
    where: { id: entry.workingId },
    select: {
      id: true,
      beganAt: true,
      createdAt: true,
      createdById: true,
      note: true,
      _count: { select: { requests: true, comments: true } },
    },
  })
  const { createdAt, createdById, note, _count } = former
  const beganAt = former.beganAt ?? createdAt
  if (createdById !== personId || note !== null || _count.requests + _count.comments > 0) return null
  if (at < createdAt || at.getTime() - beganAt.getTime() >= minutes * 60_000) return null
  const shared = await tx.preview.count({ where: { entryId: entry.id, createdAt: { gte: createdAt } } })
  return shared > 0 ? null : { id: former.id, beganAt }
}

/** Forgets a version that a newer one went on with. The database decides: what anything points at stays. */
export async function forgetVersion(tx: Tx, { id }: Former): Promise<void> {
  await tx.$queryRaw`SELECT forget_version(${id}::uuid) AS "gone"`
}
