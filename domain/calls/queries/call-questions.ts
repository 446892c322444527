import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type AskedForm, askedForm } from "#domain/forms/asked-form.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { visibleCalls } from "../visible-calls.ts"

/** What a call asks its applicants besides; null when nothing, or when this actor may not see the call. */
export async function callQuestions(actor: Actor, slug: string): Promise<AskedForm | null> {
  demand(actor, "calls.read")
  const at = now()
  const call = await db.openCall.findFirst({
    where: { AND: [visibleCalls(actor, at), { entry: { slug } }] },
    select: { entryId: true },
  })
  return call && askedForm(db, call.entryId, { at })
}
