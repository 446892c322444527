import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { type BranchPage, pagesBelow } from "../branch.ts"

/** The pages that would go into the trash together with one, those above first. @throws NotAllowed */
export async function deskBranch(actor: Actor, id: string): Promise<BranchPage[]> {
  demand(actor, "content.trash")
  return pagesBelow(db, id)
}
