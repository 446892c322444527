import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

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
    speakers: speakers
      .map(({ speaker: { name, title, organisation } }) => line(name, title, organisation))
      .join("\n"),
  }))
}

/** An organisation without a title keeps its place, the third. */
function line(name: string, title: string, organisation: string): string {
  const parts = organisation ? [name, title, organisation] : [name, title].filter(Boolean)
  return parts.join(", ")
}
