import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { type DeskMembership, membershipColumns, shownMembership } from "../shown-membership.ts"

/** One membership with its terms. @throws NotAllowed, NotFound */
export async function deskMembership(actor: Actor, id: string): Promise<DeskMembership> {
  demand(actor, "membership.read")
  const found = await db.membership.findUnique({ where: { id }, select: membershipColumns })
  if (!found) throw new NotFound("membership")
  return shownMembership(found)
}
