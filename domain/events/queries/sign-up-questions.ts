import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type AskedForm, askedForm } from "#domain/forms/asked-form.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { visibleEvents } from "../visible-events.ts"

/** What an event asks those who sign up; null when it asks nothing, or this actor may not see it. */
export async function signUpQuestions(actor: Actor, eventId: string): Promise<AskedForm | null> {
  demand(actor, "events.read")
  const at = now()
  const there = await db.event.count({ where: { AND: [visibleEvents(actor, at), { entryId: eventId }] } })
  return there > 0 ? askedForm(db, eventId, { at }) : null
}
