import { randomUUID } from "node:crypto"
import pg from "pg"

/**
 * The transaction of a sign-up in bare SQL, through as many connections as the product has: order, log, letter, lock,
 * count, positions, and the invoice with its number, its lines and its log. Answers with how many attempts a second
 * come through, sold or refused.
 */
export async function bareSignUps(
  databaseUrl: string,
  event: { id: string; ticketId: string },
  {
    attempts,
    seats,
    people = () => 1,
  }: { attempts: number; seats: number; people?: (place: number) => number },
): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
  try {
    const began = performance.now()
    await Promise.all(
      Array.from({ length: attempts }, (_, place) => bareSignUp(pool, event, seats, people(place))),
    )
    return Math.round(attempts / ((performance.now() - began) / 1_000))
  } finally {
    await pool.end()
  }
}

async function bareSignUp(
  pool: pg.Pool,
  event: { id: string; ticketId: string },
  seats: number,
  people: number,
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
    if ((rows[0]?.taken ?? seats) + people <= seats) {
      const positions = Array.from({ length: people }, () => randomUUID())
      await client.query(
        `INSERT INTO "OrderPosition" ("id", "orderId", "eventId", "productId", "kind", "seat", "attendeeName",
            "attendeeEmail", "priceOere", "priceReason")
          SELECT p, $2, $3, $4, 'TICKET', place - 1, 'Bare SQL', p || '@example.org', 295000, '{}'
          FROM unnest($1::uuid[]) WITH ORDINALITY AS t(p, place)`,
        [positions, id, event.id, event.ticketId],
      )
      await bareInvoice(client, id, positions)
      await client.query("COMMIT")
    } else await client.query("ROLLBACK")
  } finally {
    client.release()
  }
}

async function bareInvoice(
  client: pg.PoolClient,
  orderId: string,
  positions: readonly string[],
): Promise<void> {
  const id = randomUUID()
  await client.query(
    `INSERT INTO "AuditEntry" ("actorKind", "operation", "subjectType", "subjectId")
      VALUES ('visitor', 'billing.INVOICE', 'invoice', $1)`,
    [id],
  )
  const { rows } = await client.query<{ number: number }>(
    `UPDATE "InvoiceSeries" SET "lastNumber" = "lastNumber" + 1
      WHERE "kind" = 'INVOICE' AND NOT "isSample" RETURNING "lastNumber" AS "number"`,
  )
  await client.query(
    `INSERT INTO "Invoice" ("id", "code", "kind", "number", "orderId", "issuedAt", "dueOn", "issuerName",
        "issuerAddress", "issuerCvr", "issuerAccount", "billingKind", "buyerName", "buyerEmail", "subject",
        "totalOere", "vatOere")
      VALUES ($1::uuid, $1::uuid::text, 'INVOICE', $2, $3, now(), now(), '', '', '', '', 'MAIL', 'Bare SQL', 'sql@example.org', '',
        $4, 0)`,
    [id, rows[0]?.number, orderId, 295_000 * positions.length],
  )
  await client.query(
    `INSERT INTO "InvoiceLine" ("id", "invoiceId", "place", "text", "amountOere", "vat", "positionId")
      SELECT gen_random_uuid(), $1::uuid, place - 1, 'Bare SQL', 295000, 'OUTSIDE_SCOPE', p
      FROM unnest($2::uuid[]) WITH ORDINALITY AS t(p, place)`,
    [id, positions],
  )
}
