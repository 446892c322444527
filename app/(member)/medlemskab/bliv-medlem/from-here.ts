import { headers } from "next/headers"
import type { Actor } from "#domain/access/actor.ts"
import { applyForMembership } from "#domain/membership/commands/apply-for-membership.ts"
import type { Join } from "#domain/membership/input.ts"

/** Applies, as this request comes from somewhere: who asks again and again is asked to wait. @throws TooMany */
export async function applyFromHere(actor: Actor, input: Join): Promise<{ code: string }> {
  const given = await headers()
  return applyForMembership(actor, { ...input, client: given.get("x-forwarded-for") ?? "" })
}
