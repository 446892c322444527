import { setTimeout as later } from "node:timers/promises"
import pg from "pg"
import type { Confirmed, OnSale } from "./crash-load.ts"

/** What people were told, held against what the database and the mailbox have. */
export interface Balance {
  lostOrders: number
  lostMails: number
  duplicateMails: number
  /** Orders beyond one for each person who was shown a receipt. */
  extraOrders: number
  /** Seats sold beyond those there are, all events together. */
  oversold: number
  /** Orders made by a post whose answer got lost: the same post, sent again, was shown their receipt. */
  answersLost: number
  /** Numbers of a series that no invoice has, and paid orders without an invoice. */
  invoiceGaps: number
}

/** Waits until nothing in the outbox is on its way; false when something still is at `limitMs` (since 1970). */
export async function drained(databaseUrl: string, limitMs: number): Promise<boolean> {
  for (;;) {
    const [waiting] = await ask<{ n: number }>(
      databaseUrl,
      `SELECT count(*)::int AS "n" FROM "OutboxMessage" WHERE "status" IN ('QUEUED', 'RETRY', 'SENDING')`,
    )
    if (waiting?.n === 0) return true
    if (Date.now() > limitMs) return false
    await later(1_000)
  }
}

export async function balance(
  databaseUrl: string,
  events: readonly OnSale[],
  confirmed: readonly Confirmed[],
  arrivals: ReadonlyMap<string, number>,
): Promise<Balance> {
  const eventIds = events.map(({ id }) => id)
  // An order without its ticket is no order.
  const orders = await ask<{ id: string; code: string; submissionKey: string; placedMs: number }>(
    databaseUrl,
    `SELECT o."id", o."code", o."submissionKey", extract(epoch FROM o."placedAt")::float8 * 1000 AS "placedMs"
      FROM "Order" o
      WHERE o."eventId" = ANY($1::uuid[]) AND EXISTS (
        SELECT FROM "OrderPosition" p
        WHERE p."orderId" = o."id" AND p."kind" = 'TICKET' AND p."cancelledAt" IS NULL)`,
    [eventIds],
  )
  const sold = await ask<{ eventId: string; n: number }>(
    databaseUrl,
    `SELECT "eventId", count(*)::int AS "n" FROM "OrderPosition"
      WHERE "eventId" = ANY($1::uuid[]) AND "kind" = 'TICKET' AND "cancelledAt" IS NULL GROUP BY 1`,
    [eventIds],
  )
  const [gaps] = await ask<{ n: number }>(
    databaseUrl,
    `SELECT (
      (SELECT sum("lastNumber") FROM "InvoiceSeries") - (SELECT count(DISTINCT ("kind", "isSample", "number")) FROM "Invoice")
      + (SELECT count(*) FROM "Order" o WHERE o."eventId" = ANY($1::uuid[])
        AND EXISTS (SELECT FROM "OrderPosition" p WHERE p."orderId" = o."id" AND p."priceOere" > 0)
        AND NOT EXISTS (SELECT FROM "Invoice" i WHERE i."orderId" = o."id"))
    )::int AS "n"`,
    [eventIds],
  )
  const byCode = new Map(orders.map((order) => [order.code, order]))
  const found = confirmed.flatMap(({ code, submissionKey, lastSentMs }) => {
    const order = byCode.get(code)
    return order?.submissionKey === submissionKey ? [{ ...order, lastSentMs }] : []
  })
  const mailed = found.filter(({ id }) => arrivals.has(`order-confirmed:${id}`))
  return {
    lostOrders: confirmed.length - found.length,
    lostMails: confirmed.length - mailed.length,
    duplicateMails: sum([...arrivals.values()].map((times) => times - 1)),
    extraOrders: orders.length - new Set(found.map(({ id }) => id)).size,
    oversold: sum(
      events.map(({ id, seats }) =>
        Math.max(0, (sold.find(({ eventId }) => eventId === id)?.n ?? 0) - seats),
      ),
    ),
    invoiceGaps: gaps?.n ?? Number.NaN,
    answersLost: found.filter(({ placedMs, lastSentMs }) => placedMs < lastSentMs).length,
  }
}

async function ask<Row extends pg.QueryResultRow>(
  databaseUrl: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
