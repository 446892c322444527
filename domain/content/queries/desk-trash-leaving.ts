import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { deskTrash, type TrashLine } from "./desk-trash.ts"

/** What is removed for good within the days of notice, the first to go first; nothing for those who may not fetch it back. */
export async function deskTrashLeaving(
  actor: Actor,
  most: number,
): Promise<{ rows: TrashLine[]; total: number }> {
  if (!allows(actor, "content.trash")) return { rows: [], total: 0 }
  return deskTrash(actor, { kind: null, search: "", isLeaving: true, page: 1, pageSize: most })
}
