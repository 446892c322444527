import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { MediaKind, MediaLicence } from "#platform/database/enums.ts"

export interface ExportedAsset {
  readonly id: string
  readonly kind: MediaKind
  readonly filename: string
  readonly mime: string
  readonly bytes: number
  readonly sha256: string
  /** Where the storage keeps it as it was uploaded. */
  readonly storageKey: string
  readonly width: number | null
  readonly height: number | null
  readonly alt: string
  readonly credit: string
  readonly licence: MediaLicence | null
  readonly licenceNote: string
  readonly isSample: boolean
}

/** How many are read at a time. */
const batch = 100

/** The next pictures and files of the library after an id; none after the last. @throws NotAllowed */
export async function exportedMedia(
  actor: Actor,
  { after }: { after: string | null },
): Promise<ExportedAsset[]> {
  demand(actor, "content.export")
  return db.mediaAsset.findMany({
    where: { ...(after === null ? {} : { id: { gt: after } }) },
    select: {
      id: true,
      kind: true,
      filename: true,
      mime: true,
      bytes: true,
      sha256: true,
      storageKey: true,
      width: true,
      height: true,
      alt: true,
      credit: true,
      licence: true,
      licenceNote: true,
      isSample: true,
    },
    orderBy: { id: "asc" },
    take: batch,
  })
}
