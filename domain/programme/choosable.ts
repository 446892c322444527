import type { Db } from "#platform/database/client.ts"
import type { Choosable } from "./rules/choice.ts"

/** Of the sessions of an event, or of one: the seats that are free and who may choose it. By id. */
export async function choosableSessions(
  from: Db,
  eventId: string,
  sessionId?: string,
): Promise<Map<string, Choosable>> {
  const one = sessionId ? { id: sessionId } : {}
  const sessions = await from.session.findMany({
    where: { eventId, ...one },
    select: {
      id: true,
      seats: true,
      forKinds: true,
      forElectors: true,
      room: { select: { capacity: true } },
      products: { select: { productId: true } },
    },
  })
  const counts = await from.sessionSignup.groupBy({
    by: ["sessionId"],
    where: { eventId, ...(sessionId ? { sessionId } : {}) },
    _count: { _all: true },
  })
  const taken = new Map(counts.map(({ sessionId: id, _count }) => [id, _count._all]))
  return new Map(
    sessions.map(({ id, seats, room, products, ...rules }) => {
      const size = seats ?? room?.capacity ?? null
      const left = size === null ? null : Math.max(0, size - (taken.get(id) ?? 0))
      return [id, { ...rules, left, productIds: products.map(({ productId }) => productId) }]
    }),
  )
}
