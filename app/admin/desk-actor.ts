import { notFound, redirect } from "next/navigation"
import type { SignedIn } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { currentActor } from "../current-actor.ts"

/**
 * Who sits at the desk. A visitor is sent to sign in and comes back to `path`; to anyone else without a role the desk
 * is not there. What the desk shows and does is decided again by each query and command.
 */
export async function deskActor(path: string): Promise<SignedIn> {
  const actor = await currentActor()
  if (actor.kind === "visitor") redirect(`/log-ind?naeste=${encodeURIComponent(path)}`)
  if (actor.kind !== "person" || !allows(actor, "admin.enter")) notFound()
  return actor
}
