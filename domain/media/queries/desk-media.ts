import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { MediaKind } from "#platform/database/enums.ts"
import { type ShownAsset, shownAsset, shownAssetSelect } from "../shown-asset.ts"

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

export interface MediaCard extends ShownAsset {
  readonly createdAt: Date
  readonly uses: number
}

const cardWidth = 320

/** A page of the media library, newest first. @throws NotAllowed */
export async function deskMedia(actor: Actor, ask: MediaAsk): Promise<{ rows: MediaCard[]; total: number }> {
  demand(actor, "media.read")
  const contains = { contains: ask.search, mode: "insensitive" as const }
  const where = {
    ...(ask.kind ? { kind: ask.kind } : {}),
    ...(ask.search ? { OR: [{ filename: contains }, { alt: contains }, { credit: contains }] } : {}),
    ...(ask.unused ? { uses: { none: {} } } : {}),
  }
  const [assets, total] = await Promise.all([
    db.mediaAsset.findMany({
      where,
      select: {
        ...shownAssetSelect,
        createdAt: true,
        uses: { select: { fromId: true }, distinct: ["fromId"] },
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (ask.page - 1) * ask.pageSize,
      take: ask.pageSize,
    }),
    db.mediaAsset.count({ where }),
  ])
  return {
    total,
    rows: assets.map(({ uses, ...asset }) => ({ ...shownAsset(asset, cardWidth), uses: uses.length })),
  }
}
