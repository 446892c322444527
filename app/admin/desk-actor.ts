import { notFound, redirect } from "next/navigation"
import type { SignedIn } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { awaitsSecondFactor } from "#domain/people/queries/awaits-second-factor.ts"
import { currentActor } from "../current-actor.ts"

/**
 * Who sits at the desk. A visitor is sent to sign in and comes back to `path`; staff who have a second factor give it
 * first; to anyone else without a role the desk is not there. What the desk shows and does is decided again by each
 * query and command.
 */
export async function deskActor(path: string): Promise<SignedIn> {
  const actor = await currentActor()
  if (actor.kind === "visitor") redirect(`/log-ind?naeste=${encodeURIComponent(path)}`)
  if (actor.kind !== "person") notFound()
  if (!allows(actor, "admin.enter")) {
    if (await awaitsSecondFactor(actor)) redirect(`/min-side/totrin?naeste=${encodeURIComponent(path)}`)
    notFound()
  }
  return actor
}
