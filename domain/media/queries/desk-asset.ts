import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { MediaLicence } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import type { Area, Point, Size } from "../rules/slots.ts"
import { cropOf, type ShownAsset, shownAsset, shownAssetSelect } from "../shown-asset.ts"
import { type MediaUse, usesOf } from "../uses.ts"

export interface DeskAssetWhole extends ShownAsset {
  readonly mime: string
  readonly bytes: number
  readonly licence: MediaLicence | null
  readonly licenceNote: string
  readonly tags: readonly string[]
  readonly failure: string
  readonly isSample: boolean
  readonly createdAt: Date
  readonly by: string
  /** Of the picture as it was uploaded, upright; null of a file. */
  readonly size: Size | null
  readonly crop: Area | null
  readonly focal: Point
  readonly rendering: number
  /** It was cut or replaced, and what is shown is not that yet. */
  readonly isBeingMade: boolean
  readonly uses: readonly MediaUse[]
  /** Others with the very same bytes. */
  readonly duplicates: readonly { readonly id: string; readonly filename: string }[]
}

const columnWidth = 960

/** One asset with where it is used, as far as this actor sees drafts there. @throws NotAllowed, NotFound */
export async function deskAsset(actor: Actor, id: string): Promise<DeskAssetWhole> {
  demand(actor, "media.read")
  const asset = await db.mediaAsset.findUnique({
    where: { id },
    select: {
      ...shownAssetSelect,
      mime: true,
      bytes: true,
      sha256: true,
      licence: true,
      licenceNote: true,
      cropX: true,
      cropY: true,
      cropWidth: true,
      cropHeight: true,
      focalX: true,
      focalY: true,
      wantedRendering: true,
      shownRendering: true,
      failure: true,
      isSample: true,
      createdAt: true,
      uploadedBy: { select: { name: true } },
      tags: { select: { label: true }, orderBy: { label: "asc" } },
    },
  })
  if (!asset) throw new NotFound("media")
  const [uses, duplicates] = await Promise.all([
    usesOf(actor, id),
    db.mediaAsset.findMany({
      where: { sha256: asset.sha256, id: { not: id } },
      select: { id: true, filename: true },
      orderBy: { createdAt: "asc" },
      take: 20,
    }),
  ])
  const { kind, status, filename, storageKey, alt, credit, width, height, renditions } = asset
  const { mime, bytes, licence, licenceNote, isSample, createdAt } = asset
  return {
    ...shownAsset(
      { id, kind, status, filename, storageKey, alt, credit, width, height, renditions },
      columnWidth,
    ),
    ...{ mime, bytes, licence, licenceNote, isSample, createdAt, uses, duplicates },
    tags: asset.tags.map(({ label }) => label),
    failure: asset.failure ?? "",
    by: asset.uploadedBy?.name ?? "",
    size: width && height ? { width, height } : null,
    crop: cropOf(asset),
    focal: { x: asset.focalX, y: asset.focalY },
    rendering: asset.wantedRendering,
    isBeingMade: kind === "IMAGE" && asset.shownRendering < asset.wantedRendering,
  }
}
