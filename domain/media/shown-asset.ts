import type { MediaKind, MediaStatus } from "#platform/database/enums.ts"
import type { Area } from "./rules/slots.ts"

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
    where: { format: "jpeg", slot: "WHOLE" },
    select: { width: true, height: true, storageKey: true },
    orderBy: { width: "asc" },
  },
} as const

/**
 * Chooses the smallest rendition that is at least `atLeast` pixels wide, else the widest; width and height are those of
 * what is shown, which may be a crop.
 */
export function shownAsset<Row extends StoredAsset>(
  { storageKey, renditions, ...asset }: Row,
  atLeast: number,
) {
  const chosen = renditions.find(({ width }) => width >= atLeast) ?? renditions.at(-1)
  const key = asset.kind === "FILE" ? storageKey : chosen?.storageKey
  const largest = renditions.at(-1)
  const size = largest ? { width: largest.width, height: largest.height } : {}
  return { ...asset, ...size, src: key ? `/media/${key}` : "" }
}

/** The crop of an asset, or null when all of it is shown. */
export function cropOf({ cropX, cropY, cropWidth, cropHeight }: StoredCrop): Area | null {
  if (cropX === null || cropY === null || cropWidth === null || cropHeight === null) return null
  return { x: cropX, y: cropY, width: cropWidth, height: cropHeight }
}

interface StoredCrop {
  readonly cropX: number | null
  readonly cropY: number | null
  readonly cropWidth: number | null
  readonly cropHeight: number | null
}

interface StoredAsset extends Omit<ShownAsset, "src"> {
  readonly storageKey: string
  readonly renditions: readonly { width: number; height: number; storageKey: string }[]
}
