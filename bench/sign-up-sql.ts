import { randomUUID } from "node:crypto"
import pg from "pg"

/**
 * The transaction of a sign-up in bare SQL, through as many connections as the product has: order, log, letter, lock,
 * count, position. Answers with how many attempts a second come through, sold or refused.
 */
export async function bareSignUps(
  databaseUrl: string,
  event: { id: string; ticketId: string },
  { attempts, seats }: { attempts: number; seats: number },
): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
  try {
    const began = performance.now()
    await Promise.all(Array.from({ length: attempts }, () => bareSignUp(pool, event, seats)))
    return Math.round(attempts / ((performance.now() - began) / 1_000))
  } finally {
    await pool.end()
  }
}

async function bareSignUp(
  pool: pg.Pool,
  event: { id: string; ticketId: string },
  seats: number,
): Promise<void> {
  const client = await pool.connect()
  const id = randomUUID()
  try {
    await client.query("BEGIN")
    await client.query(
      `INSERT INTO "Order" ("id", "code", "eventId", "submissionKey", "buyerName", "buyerEmail", "billingKind")
        VALUES ($1, $2, $3, $2, 'Bare SQL', 'sql@example.org', 'MAIL')`,
      [id, randomUUID(), event.id],
    )
    await client.query(
      `INSERT INTO "AuditEntry" ("actorKind", "operation", "subjectType", "subjectId")
        VALUES ('visitor', 'events.signUp', 'order', $1)`,
      [id],
    )
    await client.query(
      `INSERT INTO "OutboxMessage" ("id", "dedupeKey", "kind", "toAddress", "subject", "text", "html", "messageId", "status")
        VALUES ($1, $2, 'bench', 'sql@example.org', 's', 't', 'h', $2, 'HELD')`,
      [randomUUID(), `bench:${id}`],
    )
    await client.query("SELECT lock_quotas($1::uuid[])", [[event.ticketId]])
    const { rows } = await client.query<{ taken: number }>(
      `SELECT quota_taken("quotaId") AS "taken" FROM "QuotaProduct" WHERE "productId" = $1`,
      [event.ticketId],
    )
    if ((rows[0]?.taken ?? seats) < seats) {
      await client.query(
        `INSERT INTO "OrderPosition" ("id", "orderId", "eventId", "productId", "kind", "seat", "attendeeName",
            "attendeeEmail", "priceOere", "priceReason")
          VALUES ($1, $2, $3, $4, 'TICKET', 0, 'Bare SQL', $5, 0, '{}')`,
        [randomUUID(), id, event.id, event.ticketId, `${id}@example.org`],
      )
      await client.query("COMMIT")
    } else await client.query("ROLLBACK")
  } finally {
    client.release()
  }
}
