import type { Mover } from "#domain/events/rules/moved.ts"
import type { Tx } from "#platform/database/client.ts"

const inOrder = { orderBy: { id: "asc" } } as const

/**
 * Rooms, tracks and sessions, written anew below another event and moved; who spoke is for somebody to ask again.
 * `products` leads from those that open a session to their copies.
 */
export async function copyProgramme(
  tx: Tx,
  fromId: string,
  eventId: string,
  moved: Mover,
  products: ReadonlyMap<string, string>,
): Promise<void> {
  const rooms = new Map<string, string>()
  for (const { id, ...room } of await tx.room.findMany({ where: { eventId: fromId }, ...inOrder })) {
    rooms.set(id, (await tx.room.create({ data: { ...room, eventId }, select: { id: true } })).id)
  }
  const tracks = new Map<string, string>()
  for (const { id, ...track } of await tx.track.findMany({ where: { eventId: fromId }, ...inOrder })) {
    tracks.set(id, (await tx.track.create({ data: { ...track, eventId }, select: { id: true } })).id)
  }
  const sessions = await tx.session.findMany({
    where: { eventId: fromId },
    include: { products: { select: { productId: true } } },
    ...inOrder,
  })
  for (const { id: _, version: __, roomId, trackId, products: opening, ...session } of sessions) {
    const links = opening.flatMap(({ productId }) => products.get(productId) ?? [])
    await tx.session.create({
      data: {
        ...session,
        eventId,
        roomId: roomId && (rooms.get(roomId) ?? null),
        trackId: trackId && (tracks.get(trackId) ?? null),
        startsAt: moved(session.startsAt),
        endsAt: moved(session.endsAt),
        products: { create: links.map((productId) => ({ productId })) },
      },
      select: { id: true },
    })
  }
}
