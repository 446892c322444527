import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type AskedForm, askedForm } from "#domain/forms/asked-form.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"

/** What is asked of those who join, beside what the register needs; null when nothing. @throws NotAllowed */
export async function joinQuestions(actor: Actor): Promise<AskedForm | null> {
  demand(actor, "membership.apply")
  return askedForm(db, null, { at: now() })
}
