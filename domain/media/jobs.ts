import { db, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { log } from "#platform/log/log.ts"
import { pdfText } from "#platform/pdf/text.ts"
import { get } from "#platform/storage/storage.ts"
import { now } from "#platform/time/time.ts"
import { exchangeRenditions, putRenditions, removeFiles } from "./rendered-files.ts"
import { makeRenditions, PictureRefused } from "./renditions.ts"
import { cropOf } from "./shown-asset.ts"

/**
 * Cuts a picture for every slot, and shows it so from then on; what stood before is shown until that instant. Running
 * again does nothing, and of two changes the later stands, whichever job ends last.
 */
export async function renderMedia(id: string): Promise<void> {
  const asset = await db.mediaAsset.findUnique({ where: { id }, select: toRender })
  if (asset?.kind !== "IMAGE" || asset.status === "FAILED") return
  if (asset.shownRendering >= asset.wantedRendering) return
  try {
    const look = { crop: cropOf(asset), focal: { x: asset.focalX, y: asset.focalY } }
    const made = await makeRenditions(await get(asset.storageKey), look)
    const rows = await putRenditions(asset.storageKey.replace("originals/", "").slice(0, 7), made)
    const stands = { id, wantedRendering: asset.wantedRendering, shownRendering: asset.shownRendering }
    const old = await transaction(async (tx) => {
      const { count } = await tx.mediaAsset.updateMany({
        where: stands,
        data: { status: "READY", failure: null, shownRendering: asset.wantedRendering },
      })
      if (count === 0) return null
      const retired = await exchangeRenditions(tx, id, rows)
      await forgetPublicPages(tx)
      return retired
    })
    await removeFiles(old ?? rows.map(({ storageKey }) => storageKey))
  } catch (error) {
    if (!(error instanceof PictureRefused)) throw error
    await db.mediaAsset.updateMany({
      where: { id, wantedRendering: asset.wantedRendering },
      data: {
        failure: error.code,
        shownRendering: asset.wantedRendering,
        // What is shown already goes on being shown.
        ...(asset.status === "PROCESSING" ? { status: "FAILED" } : {}),
      },
    })
  }
}

const toRender = {
  kind: true,
  status: true,
  storageKey: true,
  cropX: true,
  cropY: true,
  cropWidth: true,
  cropHeight: true,
  focalX: true,
  focalY: true,
  wantedRendering: true,
  shownRendering: true,
} as const

/** How long a job of its own may take before a sweep sees to a picture, in ms. */
const patience = 5 * 60_000

/** Makes the pictures that no job has made: those from before there were slots, or whose job found no room. */
export async function sweepUnrendered(): Promise<void> {
  const waiting = await db.mediaAsset.findMany({
    where: {
      kind: "IMAGE",
      status: { not: "FAILED" },
      shownRendering: { lt: db.mediaAsset.fields.wantedRendering },
      createdAt: { lt: new Date(now().getTime() - patience) },
    },
    select: { id: true },
    orderBy: { createdAt: "desc" },
    take: mostInASweep,
  })
  for (const { id } of waiting) {
    await renderMedia(id).catch((error) =>
      log.warn({ part: "media", id, err: error }, "A picture could not be made and will be tried again"),
    )
  }
}

/** Reads what a PDF says, so that the search finds it by that. What has been read is not read again. */
export async function readMedia(id: string): Promise<void> {
  const asset = await db.mediaAsset.findUnique({
    where: { id },
    select: { mime: true, text: true, storageKey: true },
  })
  if (asset?.mime !== "application/pdf" || asset.text !== null) return
  const text = await pdfText(await get(asset.storageKey))
  await db.mediaAsset.updateMany({ where: { id, text: null }, data: { text } })
}

/** How many one sweep takes; the next comes soon. */
const mostInASweep = 50

/**
 * Reads the files that no job has read: those that were there before files were read, or came by an import. One whose
 * bytes cannot be had keeps the others from nothing, and is tried again.
 */
export async function sweepUnread(): Promise<void> {
  const unread = await db.mediaAsset.findMany({
    where: { mime: "application/pdf", text: null },
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
