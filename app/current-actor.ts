import { getServerSession } from "next-auth"
import { cache } from "react"
import { type Actor, visitor } from "#domain/access/actor.ts"
import { sessionReader } from "./session-reader.ts"

/** Who asks, from the session of this request; a visitor when there is none. One look per render. */
export const currentActor = cache(async (): Promise<Actor> => {
  const session = await getServerSession(sessionReader())
  return session?.actor ?? visitor
})
