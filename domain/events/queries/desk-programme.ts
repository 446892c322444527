import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { speakerText } from "../rules/speaker-lines.ts"

export interface DeskSession {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly room: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** One on each line, as it is typed: "Name, title, organisation". */
  readonly speakers: string
}

/** The sessions of an event, in the order they are held. @throws NotAllowed */
export async function deskProgramme(actor: Actor, eventId: string): Promise<DeskSession[]> {
  demand(actor, "events.manage")
  const sessions = await db.session.findMany({
    where: { eventId },
    select: {
      id: true,
      title: true,
      description: true,
      room: true,
      startsAt: true,
      endsAt: true,
      speakers: {
        select: { speaker: { select: { name: true, title: true, organisation: true } } },
        orderBy: { position: "asc" },
      },
    },
    orderBy: [{ startsAt: "asc" }, { endsAt: "asc" }, { room: "asc" }, { id: "asc" }],
  })
  return sessions.map(({ speakers, ...session }) => ({
    ...session,
    speakers: speakerText(speakers.map(({ speaker }) => speaker)),
  }))
}
