import { redirect } from "next/navigation"
import type { SignedIn } from "#domain/access/actor.ts"
import { currentActor } from "../../current-actor.ts"
import { pathHere } from "../../reader.ts"

/** Whose page it is. A visitor is sent to sign in and comes back to `path`. */
export async function memberActor(path: string): Promise<SignedIn> {
  const actor = await currentActor()
  if (actor.kind !== "person") redirect(pathHere(`/log-ind?naeste=${encodeURIComponent(path)}`))
  return actor
}
