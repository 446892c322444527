import type { Db, Prisma } from "#platform/database/client.ts"
import type { Programme } from "./rules/programme.ts"

const place = { select: { id: true, name: true } } as const
export const placeOrder = [{ position: "asc" as const }, { name: "asc" as const }]
export const sessionColumns = {
  id: true,
  kind: true,
  title: true,
  description: true,
  startsAt: true,
  endsAt: true,
  room: place,
  track: place,
  speakers: {
    select: { speaker: { select: { id: true, slug: true, name: true, title: true, organisation: true } } },
    orderBy: { position: "asc" },
  },
} as const satisfies Prisma.SessionSelect
export const sessionOrder: Prisma.SessionOrderByWithRelationInput[] = [
  { startsAt: "asc" },
  { room: { position: "asc" } },
  { endsAt: "asc" },
  { id: "asc" },
]

/** The programme of an event as it is worked on. */
export async function workingProgramme(from: Db, eventId: string): Promise<Programme> {
  const [rooms, tracks, sessions] = [
    await from.room.findMany({ where: { eventId, sessions: { some: {} } }, ...place, orderBy: placeOrder }),
    await from.track.findMany({ where: { eventId, sessions: { some: {} } }, ...place, orderBy: placeOrder }),
    await from.session.findMany({ where: { eventId }, select: sessionColumns, orderBy: sessionOrder }),
  ]
  return {
    rooms,
    tracks,
    sessions: sessions.map(({ speakers, ...session }) => ({
      ...session,
      speakers: speakers.map(({ speaker }) => speaker),
    })),
  }
}
