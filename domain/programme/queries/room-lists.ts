import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { attendeeWords } from "#domain/events/attendee-words.ts"
import { byDanishName } from "#domain/events/rules/by-name.ts"
import { db } from "#platform/database/client.ts"
import { latestRelease } from "../releases.ts"
import { workingProgramme } from "../working-programme.ts"

/** Who goes to a session in a room, for the door of that room. */
export interface RoomList {
  readonly sessionId: string
  readonly title: string
  readonly room: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** How many may choose it; null when nobody has counted. */
  readonly seats: number | null
  /** By name as Danes sort them. */
  readonly people: readonly RoomGuest[]
}

interface RoomGuest {
  readonly name: string
  readonly organisation: string
}

/**
 * Each session that is held in a room, as the public knows it (before the first release: as it is worked on), with those
 * who have chosen it, in the order of the programme. @throws NotAllowed
 */
export async function roomLists(actor: Actor, eventId: string): Promise<RoomList[]> {
  demand(actor, "events.participants")
  const [release, details, chosen] = await Promise.all([
    latestRelease(db, eventId),
    db.session.findMany({
      where: { eventId },
      select: { id: true, seats: true, room: { select: { capacity: true } } },
    }),
    db.sessionSignup.findMany({
      where: { eventId, position: { cancelledAt: null } },
      select: {
        sessionId: true,
        position: {
          select: { attendeeState: true, attendeeName: true, organisation: { select: { name: true } } },
        },
      },
    }),
  ])
  const { sessions } = release?.programme ?? (await workingProgramme(db, eventId))
  const seats = new Map(details.map(({ id, seats: own, room }) => [id, own ?? room?.capacity ?? null]))
  const bySession = Map.groupBy(chosen, ({ sessionId }) => sessionId)
  return sessions.flatMap(({ id, kind, title, room, startsAt, endsAt }) => {
    if (kind === "BREAK" || !room) return []
    const people = (bySession.get(id) ?? []).map(({ position: { organisation, ...attendee } }) => ({
      name: attendeeWords(attendee),
      organisation: organisation?.name ?? "",
    }))
    return [
      {
        sessionId: id,
        title,
        room: room.name,
        startsAt,
        endsAt,
        seats: seats.get(id) ?? null,
        people: people.toSorted((a, b) => byDanishName(a.name, b.name)),
      },
    ]
  })
}
