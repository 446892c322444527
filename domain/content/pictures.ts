import { db } from "#platform/database/client.ts"

/** A picture as a page shows it: every width there is, in the formats there are. */
export interface Picture {
  alt: string
  credit: string
  width: number
  height: number
  /** For `<img src>`: a JPEG wide enough for most columns. */
  src: string
  /** For `srcset`, by type. */
  sources: { type: string; srcset: string }[]
  focalX: number
  focalY: number
}

export interface Download {
  href: string
  bytes: number
  filename: string
}

/** What the figures and files of a body need to be shown, by asset; assets that are not ready are left out. */
export interface Shelf {
  pictures: Record<string, Picture>
  files: Record<string, Download>
}

/** Looks up pictures and files by id. @returns those that are ready to be shown */
export async function shelfOf(ids: readonly string[]): Promise<Shelf> {
  if (ids.length === 0) return { pictures: {}, files: {} }
  const assets = await db.mediaAsset.findMany({
    where: { id: { in: [...ids] }, status: "READY" },
    select: {
      id: true,
      kind: true,
      storageKey: true,
      filename: true,
      bytes: true,
      alt: true,
      credit: true,
      focalX: true,
      focalY: true,
      renditions: {
        select: { width: true, height: true, format: true, storageKey: true },
        orderBy: { width: "asc" },
      },
    },
  })
  const shelf: Shelf = { pictures: {}, files: {} }
  for (const asset of assets) {
    if (asset.kind === "FILE") {
      shelf.files[asset.id] = {
        href: `/media/${asset.storageKey}`,
        bytes: asset.bytes,
        filename: asset.filename,
      }
      continue
    }
    const jpegs = asset.renditions.filter(({ format }) => format === "jpeg")
    const usual = jpegs.find(({ width }) => width >= 960) ?? jpegs.at(-1)
    const largest = jpegs.at(-1)
    if (!usual || !largest) continue
    shelf.pictures[asset.id] = {
      alt: asset.alt,
      credit: asset.credit,
      width: largest.width,
      height: largest.height,
      src: `/media/${usual.storageKey}`,
      sources: ["webp", "jpeg"].map((format) => ({
        type: `image/${format}`,
        srcset: asset.renditions
          .filter((rendition) => rendition.format === format)
          .map(({ storageKey, width }) => `/media/${storageKey} ${width}w`)
          .join(", "),
      })),
      focalX: asset.focalX,
      focalY: asset.focalY,
    }
  }
  return shelf
}
