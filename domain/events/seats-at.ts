import { type Db, db, type Tx } from "#platform/database/client.ts"
import { readTogether } from "#platform/database/read-together.ts"
import type { QuotaState } from "./rules/seats.ts"
import { claimedSeats } from "./rules/waiting.ts"

/** The quotas as a statement sees them, and whether there are offers and holds that have run out but are still counted. */
export interface SeatsNow {
  readonly quotas: QuotaState[]
  readonly staleOffers: number
}

interface Row {
  id: string
  eventId: string
  size: number
  taken: number
  held: number
  waiting: number
  stale: number
  productIds: string[]
}

/**
 * Waits for everyone else who takes or frees seats of these products. What is read in a *later* statement of this
 * transaction then stands until it commits.
 */
export async function lockSeats(tx: Tx, productIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT lock_quotas(${productIds}::uuid[])::text`
}

/** The quotas that these products draw on, in the order of their ids. */
export async function seatsAt(db: Db, productIds: readonly string[], at: Date): Promise<SeatsNow> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT k."id"::text AS "id", k."eventId"::text AS "eventId", k."size", quota_taken(k."id") AS "taken", h."held", w."waiting", o."stale",
      p."productIds"::text[]
      FROM "Quota" k
      CROSS JOIN LATERAL (SELECT array_agg("productId") AS "productIds"
        FROM "QuotaProduct" WHERE "quotaId" = k."id") p
      CROSS JOIN LATERAL (SELECT coalesce(sum(e."seats"), 0)::int AS "waiting"
        FROM "WaitingListEntry" e WHERE e."eventId" = k."eventId" AND e."status" = 'WAITING'
          AND e."productId" = ANY(p."productIds")) w
      CROSS JOIN LATERAL (SELECT coalesce(sum(s."seats"), 0)::int AS "held"
        FROM "SeatHold" s WHERE s."status" = 'OPEN' AND s."productId" = ANY(p."productIds")) h
      CROSS JOIN LATERAL (SELECT (
        (SELECT count(*) FROM "WaitingListOffer" f WHERE f."status" = 'OPEN' AND f."expiresAt" <= ${at}
          AND f."productId" = ANY(p."productIds")) +
        (SELECT count(*) FROM "SeatHold" s WHERE s."status" = 'OPEN' AND s."dueAt" <= ${at}
          AND s."productId" = ANY(p."productIds")))::int AS "stale") o
      WHERE k."id" IN (SELECT "quotaId" FROM "QuotaProduct" WHERE "productId" = ANY(${productIds}::uuid[]))
      ORDER BY k."id"`
  const claimed = await claimedOf(db, rows)
  return {
    quotas: rows.map(({ stale: _, eventId: __, ...quota }) => ({
      ...quota,
      claimed: claimed.get(quota.id) ?? 0,
    })),
    staleOffers: rows.reduce((sum, { stale }) => sum + stale, 0),
  }
}

/** What those who wait would be offered now. Their tickets may draw on quotas that were not asked for: those count too. */
async function claimedOf(db: Db, rows: readonly Row[]): Promise<Map<string, number>> {
  const asked = rows.filter(({ waiting }) => waiting > 0)
  if (asked.length === 0) return new Map()
  const eventIds = [...new Set(asked.map(({ eventId }) => eventId))]
  const entries = await db.waitingListEntry.findMany({
    where: { eventId: { in: eventIds }, status: "WAITING" },
    select: { id: true, productId: true, seats: true, priority: true, enteredAt: true },
  })
  const quotas = await db.$queryRaw<Pick<Row, "id" | "size" | "taken" | "productIds">[]>`
    SELECT k."id"::text AS "id", k."size", quota_taken(k."id") AS "taken", p."productIds"::text[]
      FROM "Quota" k
      CROSS JOIN LATERAL (SELECT coalesce(array_agg("productId"), '{}') AS "productIds"
        FROM "QuotaProduct" WHERE "quotaId" = k."id") p
      WHERE k."eventId" = ANY(${eventIds}::uuid[])`
  return claimedSeats(entries, quotas)
}

/** A look at the seats without a lock, shared by all who look at the same time. What it shows may be gone a moment later. */
export function seatsSeen(productIds: readonly string[], at: Date): Promise<SeatsNow> {
  return readTogether(`seats: ${productIds.toSorted().join()}`, () => seatsAt(db, productIds, at))
}
