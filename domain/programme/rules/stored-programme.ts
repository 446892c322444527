import { z } from "zod"
import type { Programme } from "./programme.ts"

const place = z.object({ id: z.string(), name: z.string() })
const speaker = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  title: z.string(),
  organisation: z.string(),
})
const stored = z.object({
  rooms: z.array(place),
  tracks: z.array(place),
  sessions: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(["SESSION", "BREAK"]),
      title: z.string(),
      description: z.string(),
      startsAt: z.coerce.date(),
      endsAt: z.coerce.date(),
      room: place.nullable(),
      track: place.nullable(),
      speakers: z.array(speaker),
    }),
  ),
})

/** Reads a programme as a release keeps it. @throws when it is none */
export function storedProgramme(json: unknown): Programme {
  return stored.parse(json)
}
