import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { hashOf } from "../secrets.ts"

/** Lets a session that is being used live on until `expiresAt`; one that is over stays over. */
export async function keepSession(
  actor: Actor,
  { sessionToken, expiresAt }: { sessionToken: string; expiresAt: Date },
): Promise<void> {
  demand(actor, "people.signIn")
  await db.signInSession.updateMany({
    where: { tokenHash: hashOf(sessionToken), expiresAt: { gt: now() } },
    data: { expiresAt, lastSeenAt: now() },
  })
}
