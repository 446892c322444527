import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** Ends the session this request came with, or with `everywhere` all sessions of the person. @throws NotAllowed */
export async function signOut(actor: Actor, { everywhere }: { everywhere: boolean }): Promise<void> {
  if (actor.kind !== "person") return
  demand(actor, "people.signOut", { ownerId: actor.personId })
  await db.signInSession.deleteMany({
    where: everywhere ? { personId: actor.personId } : { id: actor.sessionId, personId: actor.personId },
  })
}
