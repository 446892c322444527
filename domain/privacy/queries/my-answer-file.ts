import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { callApplicationsOf } from "#domain/calls/forget.ts"
import { ordersOf, positionsOf } from "#domain/events/whose-orders.ts"
import { applicationsOf } from "#domain/membership/forget.ts"
import { whose } from "#domain/people/whose.ts"
import { db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"

/**
 * A file that the actor gave as an answer, or somebody gave of them: what their own data names. Null when it is no such
 * file. @throws NotAllowed
 */
export async function myAnswerFile(
  actor: Actor,
  id: string,
): Promise<{ storageKey: string; filename: string; mime: string } | null> {
  demand(actor, "privacy.readSelf", { ownerId: actor.kind === "person" ? actor.personId : null })
  if (actor.kind !== "person") throw new NotFound("person")
  const who = await whose(db, actor.personId)
  return db.answerFile.findFirst({
    where: {
      id,
      OR: [
        { sheet: { is: { order: { is: ordersOf(who) } } } },
        { sheet: { is: { position: { is: positionsOf(who) } } } },
        { sheet: { is: { joining: { is: applicationsOf(who) } } } },
        { sheet: { is: { application: { is: callApplicationsOf(who) } } } },
        { sentWith: { is: callApplicationsOf(who) } },
      ],
    },
    select: { storageKey: true, filename: true, mime: true },
  })
}
