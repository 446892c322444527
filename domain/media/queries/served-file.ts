import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** What is served, or the address to which what was here has moved. */
export type ServedFile = { mime: string; filename: string } | { movedTo: string }

/**
 * What stands under a storage key that may be served: renditions and files, never what was uploaded as a picture. An
 * address from before a picture was cut anew or replaced leads to what stands there now, as wide as it was or wider.
 */
export async function servedFile(actor: Actor, key: string): Promise<ServedFile | null> {
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
  return file ?? movedFile(key)
}

async function movedFile(key: string): Promise<ServedFile | null> {
  const former = await db.mediaFormerKey.findUnique({
    where: { storageKey: key },
    select: {
      slot: true,
      width: true,
      format: true,
      asset: {
        select: {
          kind: true,
          storageKey: true,
          renditions: {
            select: { slot: true, width: true, format: true, storageKey: true },
            orderBy: { width: "asc" },
          },
        },
      },
    },
  })
  if (!former) return null
  const { asset, slot, width, format } = former
  if (asset.kind === "FILE") return { movedTo: asset.storageKey }
  const alike = asset.renditions.filter((one) => one.slot === slot && one.format === format)
  const now = alike.find((one) => one.width >= width) ?? alike.at(-1) ?? asset.renditions.at(-1)
  return now ? { movedTo: now.storageKey } : null
}
