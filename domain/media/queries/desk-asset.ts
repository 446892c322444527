import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { readableKinds } from "#domain/access/reach.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { type ShownAsset, shownAsset, shownAssetSelect } from "../shown-asset.ts"

export interface DeskAssetWhole extends ShownAsset {
  readonly bytes: number
  readonly failure: string
  readonly isSample: boolean
  readonly createdAt: Date
  readonly by: string
  readonly uses: {
    readonly entryId: string
    readonly kind: EntryKind
    readonly title: string
    readonly live: boolean
  }[]
}

const columnWidth = 960
/** One asset with where it is used, as far as this actor sees drafts there. @throws NotAllowed, NotFound */
export async function deskAsset(actor: Actor, id: string): Promise<DeskAssetWhole> {
  demand(actor, "media.read")
  const asset = await db.mediaAsset.findUnique({
    where: { id },
    select: {
      ...shownAssetSelect,
      bytes: true,
      failure: true,
      isSample: true,
      createdAt: true,
      uploadedBy: { select: { name: true } },
      uses: {
        // Where it is used has titles of drafts in it.
        where: { from: { kind: { in: readableKinds(actor) } } },
        select: {
          state: true,
          from: { select: { id: true, kind: true, title: true, working: { select: { title: true } } } },
        },
        distinct: ["fromId", "state"],
        orderBy: [{ state: "desc" }, { fromId: "desc" }],
      },
    },
  })
  if (!asset) throw new NotFound("media")
  const { uses, uploadedBy, bytes, failure, isSample, createdAt, ...rest } = asset
  return {
    ...shownAsset(rest, columnWidth),
    bytes,
    failure: failure ?? "",
    isSample,
    createdAt,
    by: uploadedBy?.name ?? "",
    uses: uses.map(({ state, from }) => ({
      entryId: from.id,
      kind: from.kind,
      title: from.working?.title ?? from.title,
      live: state !== "DRAFT",
    })),
  }
}
