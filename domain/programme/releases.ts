import type { Db } from "#platform/database/client.ts"
import type { Programme } from "./rules/programme.ts"
import { storedProgramme } from "./rules/stored-programme.ts"

export interface Release {
  readonly id: string
  readonly number: number
  readonly note: string
  readonly publishedAt: Date
  readonly programme: Programme
}

/** What the public sees of an event's programme: its latest release; null while there was none. */
export async function latestRelease(from: Db, eventId: string): Promise<Release | null> {
  const found = await from.programmeRelease.findFirst({
    where: { eventId },
    select: { id: true, number: true, note: true, publishedAt: true, programme: true },
    orderBy: { number: "desc" },
  })
  return found ? { ...found, programme: storedProgramme(found.programme) } : null
}
