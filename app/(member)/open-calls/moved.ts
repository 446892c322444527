import { notFound, redirect } from "next/navigation"
import type { Actor } from "#domain/access/actor.ts"
import { redirectFor } from "#domain/content/queries/redirect-for.ts"
import { pathHere } from "../../reader.ts"

/** Leads an old address of a call, which mails may still hold, to where the call stands now; else not found. */
export async function movedOrMissing(actor: Actor, slug: string, rest: string): Promise<never> {
  const to = await redirectFor(actor, `/open-calls/${slug}`)
  if (to) redirect(pathHere(`${to}${rest}`))
  notFound()
}
