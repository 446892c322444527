import { randomUUID } from "node:crypto"
import { db, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
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
