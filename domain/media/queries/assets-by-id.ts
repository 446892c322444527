import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { type ShownAsset, shownAsset, shownAssetSelect } from "../shown-asset.ts"

const columnWidth = 960

/** Pictures and files by id, whatever their state. @throws NotAllowed */
export async function assetsById(actor: Actor, ids: readonly string[]): Promise<ShownAsset[]> {
  demand(actor, "media.read")
  const rows = await db.mediaAsset.findMany({ where: { id: { in: [...ids] } }, select: shownAssetSelect })
  return rows.map((row) => shownAsset(row, columnWidth))
}
