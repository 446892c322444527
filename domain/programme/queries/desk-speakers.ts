import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

export interface DeskSpeaker {
  readonly id: string
  readonly slug: string
  readonly version: number
  readonly name: string
  readonly title: string
  readonly organisation: string
  readonly bio: string
  readonly pictureId: string | null
  /** What they speak at, at this event. */
  readonly sessions: readonly string[]
}

/** Who speaks in the working programme of an event, by name. @throws NotAllowed */
export async function deskSpeakers(actor: Actor, eventId: string): Promise<DeskSpeaker[]> {
  demand(actor, "events.manage")
  const speakers = await db.speaker.findMany({
    where: { sessions: { some: { session: { eventId } } } },
    select: {
      id: true,
      slug: true,
      version: true,
      name: true,
      title: true,
      organisation: true,
      bio: true,
      pictureId: true,
      sessions: { where: { session: { eventId } }, select: { session: { select: { title: true } } } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
  return speakers.map(({ sessions, ...speaker }) => ({
    ...speaker,
    sessions: sessions.map(({ session }) => session.title),
  }))
}
