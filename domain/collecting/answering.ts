import type { Actor } from "#domain/access/actor.ts"
import type { Tx } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { lockOpenCollection } from "./lock-collection.ts"
import { type Standing, standingOf } from "./standing.ts"

/**
 * Who answers by this key, once their collection is locked and found open: how they stand is asked again after the lock,
 * since a colleague may have taken over while one waited for it. `at` is the instant at which it was open.
 * @throws NotFound, Closed
 */
export async function answering(
  tx: Tx,
  actor: Actor,
  key: string,
): Promise<{ standing: Standing; at: Date }> {
  const found = await standingOf(tx, actor, key, now())
  if (!found) throw new NotFound("invitation")
  const at = await lockOpenCollection(tx, found.editionId)
  const standing = await standingOf(tx, actor, key, at)
  if (!standing) throw new NotFound("invitation")
  return { standing, at }
}

/** The same, for those who may write. @throws NotFound, Closed, also for who handed it over or left the role */
export async function writing(tx: Tx, actor: Actor, key: string): Promise<{ standing: Standing; at: Date }> {
  const found = await answering(tx, actor, key)
  demandWriting(found.standing)
  return found
}

/** Not a NotAllowed: who comes by a link would be sent to sign in, and lose what they typed. @throws Closed */
export function demandWriting({ access, contactEmail }: Standing): void {
  if (access === "read") throw new Closed("collecting.handedOverBefore", { email: contactEmail })
  if (access === "left") throw new Closed("collecting.leftRole", { email: contactEmail })
}
