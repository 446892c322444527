import { permanentRedirect } from "next/navigation"
import { visitor } from "#domain/access/actor.ts"
import { redirectFor } from "#domain/content/queries/redirect-for.ts"
import { pathHere } from "../reader.ts"

/**
 * Sends who asks for an address that something has moved from to where it is now; returns when nothing has. `below`:
 * what of the address stands below that.
 */
export async function moveOn(path: string, below = ""): Promise<void> {
  const to = await redirectFor(visitor, path)
  if (to) permanentRedirect(pathHere(`${to}${below}`))
}
