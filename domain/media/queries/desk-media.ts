import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { MediaKind } from "#platform/database/enums.ts"
import { type ShownAsset, shownAsset, shownAssetSelect } from "../shown-asset.ts"
import { unused, usesOfEach } from "../uses.ts"

/** What a list may be narrowed to: what nothing uses, pictures without words, without a credit or licence, bytes twice. */
export const narrowings = ["unused", "wordless", "unlicensed", "duplicates"] as const
export type Narrowing = (typeof narrowings)[number]

export interface MediaAsk {
  readonly kind: MediaKind | null
  /** Part of the name, the alternative text, the credit or a tag. */
  readonly search: string
  readonly tag: string
  readonly only: Narrowing | null
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

export interface MediaCard extends ShownAsset {
  readonly createdAt: Date
  readonly bytes: number
  readonly mime: string
  readonly uses: number
  readonly tags: readonly string[]
}

const cardWidth = 320

/** A page of the media library, newest first; duplicates beside each other. @throws NotAllowed */
export async function deskMedia(actor: Actor, ask: MediaAsk): Promise<{ rows: MediaCard[]; total: number }> {
  demand(actor, "media.read")
  const where = {
    ...(ask.kind ? { kind: ask.kind } : {}),
    ...(ask.search ? { AND: wordsOf(ask.search).map(holding) } : {}),
    ...(ask.tag ? { tags: { some: { label: ask.tag.toLowerCase() } } } : {}),
    ...(ask.only ? await narrowed(ask.only) : {}),
  }
  const newest = [{ createdAt: "desc" as const }, { id: "desc" as const }]
  const [assets, total] = await Promise.all([
    db.mediaAsset.findMany({
      where,
      select: {
        ...shownAssetSelect,
        mime: true,
        bytes: true,
        createdAt: true,
        tags: { select: { label: true }, orderBy: { label: "asc" } },
      },
      orderBy: ask.only === "duplicates" ? [{ sha256: "asc" as const }, ...newest] : newest,
      skip: (ask.page - 1) * ask.pageSize,
      take: ask.pageSize,
    }),
    db.mediaAsset.count({ where }),
  ])
  const uses = await usesOfEach(assets.map(({ id }) => id))
  return {
    total,
    rows: assets.map(({ tags, ...asset }) => ({
      ...shownAsset(asset, cardWidth),
      tags: tags.map(({ label }) => label),
      uses: uses.get(asset.id) ?? 0,
    })),
  }
}

/** Words of a search; more than these narrow nothing further that a person would notice. */
function wordsOf(search: string): string[] {
  return search.split(/\s+/).filter(Boolean).slice(0, 6)
}

function holding(word: string) {
  const contains = { contains: word, mode: "insensitive" as const }
  return {
    OR: [
      { filename: contains },
      { alt: contains },
      { credit: contains },
      { tags: { some: { label: { contains: word.toLowerCase() } } } },
    ],
  }
}

async function narrowed(only: Narrowing) {
  switch (only) {
    case "unused":
      return unused
    case "wordless":
      return { kind: "IMAGE" as const, alt: "" }
    case "unlicensed":
      return { kind: "IMAGE" as const, OR: [{ licence: null }, { credit: "" }] }
    case "duplicates": {
      const twice = await db.mediaAsset.groupBy({
        by: ["sha256"],
        having: { sha256: { _count: { gt: 1 } } },
      })
      return { sha256: { in: twice.map(({ sha256 }) => sha256) } }
    }
  }
}
