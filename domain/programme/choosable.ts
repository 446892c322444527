import type { Db } from "#platform/database/client.ts"
import type { Choosable } from "./rules/choice.ts"

/** Of the sessions of an event, or of one: how its seats stand and who may choose it. By id. */
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
  const where = { eventId, ...(sessionId ? { sessionId } : {}) }
  const _count = { _all: true } as const
  const chosen = await from.sessionSignup.groupBy({ by: ["sessionId"], where, _count })
  const queued = await from.sessionWaiting.groupBy({ by: ["sessionId"], where, _count })
  const [taken, waiting] = [bySession(chosen), bySession(queued)]
  return new Map(
    sessions.map(({ id, seats, room, products, ...rules }) => {
      const size = seats ?? room?.capacity ?? null
      const free = size === null ? null : Math.max(0, size - (taken.get(id) ?? 0))
      const left = free === null ? null : Math.max(0, free - (waiting.get(id) ?? 0))
      return [id, { ...rules, free, left, productIds: products.map(({ productId }) => productId) }]
    }),
  )
}

function bySession(counts: readonly { sessionId: string; _count: { _all: number } }[]): Map<string, number> {
  return new Map(counts.map(({ sessionId, _count }) => [sessionId, _count._all]))
}
