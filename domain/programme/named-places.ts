import type { Tx } from "#platform/database/client.ts"

/** The room of an event by its name, in whatever case it is typed; made when there is none. "" is no room. */
export async function roomNamed(tx: Tx, eventId: string, name: string): Promise<string | null> {
  if (!name) return null
  const known = await tx.room.findFirst({
    where: { eventId, name: { equals: name, mode: "insensitive" } },
    select: { id: true },
  })
  if (known) return known.id
  const position = await tx.room.count({ where: { eventId } })
  return (await tx.room.create({ data: { eventId, name, position }, select: { id: true } })).id
}

/** The same for a track. */
export async function trackNamed(tx: Tx, eventId: string, name: string): Promise<string | null> {
  if (!name) return null
  const known = await tx.track.findFirst({
    where: { eventId, name: { equals: name, mode: "insensitive" } },
    select: { id: true },
  })
  if (known) return known.id
  const position = await tx.track.count({ where: { eventId } })
  return (await tx.track.create({ data: { eventId, name, position }, select: { id: true } })).id
}
