import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { MediaKind, MediaStatus } from "#platform/database/enums.ts"

export interface MediaAsk {
  readonly kind: MediaKind | null
  /** Part of the name, the alternative text or the credit. */
  readonly search: string
  /** Only what nothing uses. */
  readonly unused: boolean
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

export interface MediaCard {
  readonly id: string
  readonly kind: MediaKind
  readonly status: MediaStatus
  readonly filename: string
  /** Address of a picture wide enough for a card or a column; "" while there is none. */
  readonly src: string
  readonly alt: string
  readonly credit: string
  readonly width: number | null
  readonly height: number | null
  readonly createdAt: Date
  readonly uses: number
}

/** A page of the media library, newest first. @throws NotAllowed */
export async function deskMedia(actor: Actor, ask: MediaAsk): Promise<{ rows: MediaCard[]; total: number }> {
  demand(actor, "media.read")
  const contains = { contains: ask.search, mode: "insensitive" as const }
  const where = {
    ...(ask.kind ? { kind: ask.kind } : {}),
    ...(ask.search ? { OR: [{ filename: contains }, { alt: contains }, { credit: contains }] } : {}),
    ...(ask.unused ? { uses: { none: {} }, heroOf: { none: {} } } : {}),
  }
  const [assets, total] = await Promise.all([
    db.mediaAsset.findMany({
      where,
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
        createdAt: true,
        renditions: {
          where: { format: "jpeg" },
          select: { width: true, storageKey: true },
          orderBy: { width: "asc" },
        },
        uses: { select: { entryId: true }, distinct: ["entryId"] },
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (ask.page - 1) * ask.pageSize,
      take: ask.pageSize,
    }),
    db.mediaAsset.count({ where }),
  ])
  return {
    total,
    rows: assets.map(({ renditions, storageKey, uses, ...asset }) => ({
      ...asset,
      src: sourceOf(asset.kind, storageKey, renditions),
      uses: uses.length,
    })),
  }
}

const wideEnough = 320

function sourceOf(
  kind: MediaKind,
  storageKey: string,
  renditions: readonly { width: number; storageKey: string }[],
): string {
  if (kind === "FILE") return `/media/${storageKey}`
  const chosen = renditions.find(({ width }) => width >= wideEnough) ?? renditions.at(-1)
  return chosen ? `/media/${chosen.storageKey}` : ""
}
