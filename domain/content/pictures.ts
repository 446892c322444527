import { db } from "#platform/database/client.ts"
import type { MediaLicence, MediaSlot } from "#platform/database/enums.ts"

/** One cut of a picture, in every width there is and the formats there are. */
export interface Cut {
  width: number
  height: number
  /** For `<img src>`: a JPEG wide enough for most columns. */
  src: string
  /** For `srcset`, by type. */
  sources: { type: string; srcset: string }[]
}

/** A picture as a page shows it: whole or its crop, and cut for the places that have a shape of their own. */
export interface Picture extends Cut {
  alt: string
  credit: string
  licence: MediaLicence | null
  /** Across a page; at the top on a phone and in lists; square. Those that are not made yet are the picture itself. */
  wide: Cut
  card: Cut
  square: Cut
  /** Beside a link that somebody shares: the path of a JPEG, or null while there is none. */
  social: string | null
  focalX: number
  focalY: number
}

export interface Download {
  href: string
  bytes: number
  filename: string
  mime: string
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
      mime: true,
      bytes: true,
      alt: true,
      credit: true,
      licence: true,
      focalX: true,
      focalY: true,
      renditions: {
        select: { slot: true, width: true, height: true, format: true, storageKey: true },
        orderBy: { width: "asc" },
      },
    },
  })
  const shelf: Shelf = { pictures: {}, files: {} }
  for (const { id, kind, storageKey, filename, mime, bytes, renditions, ...said } of assets) {
    if (kind === "FILE") {
      shelf.files[id] = { href: `/media/${storageKey}`, bytes, filename, mime }
      continue
    }
    const whole = cutIn(renditions, "WHOLE")
    if (!whole) continue
    shelf.pictures[id] = {
      ...said,
      ...whole,
      wide: cutIn(renditions, "WIDE") ?? whole,
      card: cutIn(renditions, "CARD") ?? whole,
      square: cutIn(renditions, "SQUARE") ?? whole,
      social: cutIn(renditions, "SOCIAL")?.src ?? null,
    }
  }
  return shelf
}

interface StoredRendition {
  slot: MediaSlot
  width: number
  height: number
  format: string
  storageKey: string
}

function cutIn(renditions: readonly StoredRendition[], slot: MediaSlot): Cut | null {
  const ofSlot = renditions.filter((one) => one.slot === slot)
  const jpegs = ofSlot.filter(({ format }) => format === "jpeg")
  const usual = jpegs.find(({ width }) => width >= 960) ?? jpegs.at(-1)
  const largest = jpegs.at(-1)
  if (!usual || !largest) return null
  return {
    width: largest.width,
    height: largest.height,
    src: `/media/${usual.storageKey}`,
    sources: ["webp", "jpeg"].map((format) => ({
      type: `image/${format}`,
      srcset: ofSlot
        .filter((rendition) => rendition.format === format)
        .map(({ storageKey, width }) => `/media/${storageKey} ${width}w`)
        .join(", "),
    })),
  }
}
