import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { MediaKind, MediaStatus } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"

interface DeskAsset {
  readonly id: string
  readonly kind: MediaKind
  readonly status: MediaStatus
  readonly filename: string
  /** Address of a picture as wide as a column, or of the file; "" while there is none. */
  readonly src: string
  readonly alt: string
  readonly credit: string
  readonly width: number | null
  readonly height: number | null
}

export interface DeskAssetWhole extends DeskAsset {
  readonly bytes: number
  readonly failure: string
  readonly isSample: boolean
  readonly createdAt: Date
  readonly by: string
  readonly uses: {
    readonly entryId: string
    readonly kind: "NEWS" | "PAGE" | "EVENT"
    readonly title: string
    readonly live: boolean
  }[]
}

const columnWidth = 960
const select = {
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
    where: { format: "jpeg" },
    select: { width: true, storageKey: true },
    orderBy: { width: "asc" },
  },
} as const

/** One asset with where it is used. @throws NotAllowed, NotFound */
export async function deskAsset(actor: Actor, id: string): Promise<DeskAssetWhole> {
  demand(actor, "media.read")
  const asset = await db.mediaAsset.findUnique({
    where: { id },
    select: {
      ...select,
      bytes: true,
      failure: true,
      isSample: true,
      createdAt: true,
      uploadedBy: { select: { name: true } },
      uses: {
        select: {
          live: true,
          entry: { select: { id: true, kind: true, title: true, working: { select: { title: true } } } },
        },
        orderBy: { live: "desc" },
      },
    },
  })
  if (!asset) throw new NotFound("media")
  const { uses, uploadedBy, bytes, failure, isSample, createdAt, ...rest } = asset
  return {
    ...withSource(rest),
    bytes,
    failure: failure ?? "",
    isSample,
    createdAt,
    by: uploadedBy?.name ?? "",
    uses: uses.map(({ live, entry }) => ({
      entryId: entry.id,
      kind: entry.kind,
      title: entry.working?.title ?? entry.title,
      live,
    })),
  }
}

function withSource({
  storageKey,
  renditions,
  ...asset
}: Omit<DeskAsset, "src"> & {
  storageKey: string
  renditions: readonly { width: number; storageKey: string }[]
}): DeskAsset {
  const chosen = renditions.find(({ width }) => width >= columnWidth) ?? renditions.at(-1)
  const key = asset.kind === "FILE" ? storageKey : chosen?.storageKey
  return { ...asset, src: key ? `/media/${key}` : "" }
}
