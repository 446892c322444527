import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** What stands under a storage key that may be served: renditions and files, never what was uploaded as a picture. */
export async function servedFile(
  actor: Actor,
  key: string,
): Promise<{ mime: string; filename: string } | null> {
  demand(actor, "content.read")
  const rendition = await db.mediaRendition.findUnique({
    where: { storageKey: key },
    select: { format: true, asset: { select: { filename: true } } },
  })
  if (rendition) return { mime: `image/${rendition.format}`, filename: rendition.asset.filename }
  const file = await db.mediaAsset.findFirst({
    where: { storageKey: key, kind: "FILE", status: "READY" },
    select: { mime: true, filename: true },
  })
  return file
}
