import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { MediaKind, MediaStatus } from "#platform/database/enums.ts"

/** A picture or file as the editor shows it. */
export interface EditorAsset {
  id: string
  kind: MediaKind
  status: MediaStatus
  filename: string
  /** "" while a picture is being made. */
  src: string
  alt: string
  credit: string
  width: number | null
  height: number | null
}

/** Pictures and files by id, whatever their state. @throws NotAllowed */
export async function assetsById(actor: Actor, ids: readonly string[]): Promise<EditorAsset[]> {
  demand(actor, "media.read")
  const rows = await db.mediaAsset.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      kind: true,
      status: true,
      filename: true,
      storageKey: true,
      alt: true,
      credit: true,
      width: true,
      height: true,
      renditions: {
        where: { format: "jpeg", width: { lte: 960 } },
        select: { storageKey: true },
        orderBy: { width: "desc" },
        take: 1,
      },
    },
  })
  return rows.map(({ storageKey, renditions: [rendition], ...asset }) => ({
    ...asset,
    src: asset.kind === "FILE" ? `/media/${storageKey}` : rendition ? `/media/${rendition.storageKey}` : "",
  }))
}
