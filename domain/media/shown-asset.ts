import type { MediaKind, MediaStatus } from "#platform/database/enums.ts"

/** A picture or file as the desk shows it. */
export interface ShownAsset {
  readonly id: string
  readonly kind: MediaKind
  readonly status: MediaStatus
  readonly filename: string
  /** The file itself, or a rendition of the picture; "" while there is none. */
  readonly src: string
  readonly alt: string
  readonly credit: string
  readonly width: number | null
  readonly height: number | null
}

/** What of an asset and its renditions is read to show it. */
export const shownAssetSelect = {
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

/** Chooses the smallest rendition that is at least `atLeast` pixels wide, else the widest. */
export function shownAsset<Row extends StoredAsset>(
  { storageKey, renditions, ...asset }: Row,
  atLeast: number,
) {
  const chosen = renditions.find(({ width }) => width >= atLeast) ?? renditions.at(-1)
  const key = asset.kind === "FILE" ? storageKey : chosen?.storageKey
  return { ...asset, src: key ? `/media/${key}` : "" }
}

interface StoredAsset extends Omit<ShownAsset, "src"> {
  readonly storageKey: string
  readonly renditions: readonly { width: number; storageKey: string }[]
}
