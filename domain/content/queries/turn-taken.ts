import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { demandReach, operationOn } from "#domain/access/reach.ts"
import { db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import type { TurnTakenInput } from "../input.ts"

/**
 * Which sending of an open editor was the last that became a version of an entry; 0 when none did. Tells whether a text
 * has reached the server whose answer was lost, also after others wrote on. @throws NotFound, NotAllowed
 */
export async function turnTaken(actor: Actor, { id, pen }: TurnTakenInput): Promise<number> {
  const entry = await db.entry.findUnique({ where: { id }, select: { kind: true } })
  if (!entry) throw new NotFound("entry")
  demandReach(actor, entry.kind)
  demand(actor, operationOn("write", entry.kind))
  const { _max: newest } = await db.revision.aggregate({
    where: { entryId: id, pen },
    _max: { turn: true },
  })
  return newest.turn ?? 0
}
