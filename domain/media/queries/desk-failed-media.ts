import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** Uploads that could not be made into pictures, newest first; none for those who may not see media. */
export async function deskFailedMedia(
  actor: Actor,
): Promise<{ id: string; filename: string; createdAt: Date }[]> {
  if (!allows(actor, "media.read")) return []
  return db.mediaAsset.findMany({
    where: { status: "FAILED" },
    select: { id: true, filename: true, createdAt: true },
    orderBy: { createdAt: "desc" },
    take: 6,
  })
}
