import { randomUUID } from "node:crypto"
import { db, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { log } from "#platform/log/log.ts"
import { pdfText } from "#platform/pdf/text.ts"
import { get, put } from "#platform/storage/storage.ts"
import { makeRenditions, PictureRefused } from "./renditions.ts"

/** Makes a picture in every width, and shows it from then on. Running again replaces nothing that is there. */
export async function renderMedia(id: string): Promise<void> {
  const asset = await db.mediaAsset.findUnique({ where: { id }, select: { status: true, storageKey: true } })
  if (asset?.status !== "PROCESSING") return
  try {
    const folder = asset.storageKey.replace("originals/", "").slice(0, 7)
    const rows: (Omit<Awaited<ReturnType<typeof makeRenditions>>[number], "bytes"> & {
      assetId: string
      bytes: number
      storageKey: string
    })[] = []
    for (const { bytes, ...rendition } of await makeRenditions(await get(asset.storageKey))) {
      const storageKey = `${folder}/${randomUUID()}.${rendition.format === "jpeg" ? "jpg" : "webp"}`
      await put(storageKey, bytes)
      rows.push({ ...rendition, assetId: id, bytes: bytes.length, storageKey })
    }
    await transaction(async (tx) => {
      const { count } = await tx.mediaAsset.updateMany({
        where: { id, status: "PROCESSING" },
        data: { status: "READY" },
      })
      if (count === 0) return
      await tx.mediaRendition.createMany({ data: rows })
      await forgetPublicPages(tx)
    })
  } catch (error) {
    if (!(error instanceof PictureRefused)) throw error
    await db.mediaAsset.updateMany({ where: { id }, data: { status: "FAILED", failure: error.code } })
  }
}

/** Reads what a PDF says, so that the search finds it by that. What has been read is not read again. */
export async function readMedia(id: string): Promise<void> {
  const asset = await db.mediaAsset.findUnique({
    where: { id },
    select: { kind: true, text: true, storageKey: true },
  })
  if (asset?.kind !== "FILE" || asset.text !== null) return
  const text = await pdfText(await get(asset.storageKey))
  await db.mediaAsset.updateMany({ where: { id, text: null }, data: { text } })
}

/** How many files one sweep reads; the next comes soon. */
const mostInASweep = 50

/**
 * Reads the files that no job has read: those that were there before files were read, or came by an import. One whose
 * bytes cannot be had keeps the others from nothing, and is tried again.
 */
export async function sweepUnread(): Promise<void> {
  const unread = await db.mediaAsset.findMany({
    where: { kind: "FILE", text: null },
    select: { id: true },
    orderBy: { createdAt: "desc" },
    take: mostInASweep,
  })
  for (const { id } of unread) {
    await readMedia(id).catch((error) =>
      log.warn({ part: "media", id, err: error }, "A file could not be read for the search"),
    )
  }
}
