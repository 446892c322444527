import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { deskEventsToday } from "./desk-events-today.ts"
import { deskOrderCount } from "./desk-order-count.ts"

const database = useDatabase()

test("events that close soon, and those with people waiting and seats free, are told", async () => {
  const body = '{"type":"doc","content":[]}'
  const [entry] = await database.sql<{ id: string }>(
    `INSERT INTO "Entry" ("id", "kind", "title", "slug", "path", "body")
     VALUES (gen_random_uuid(), 'EVENT', 'Topmødet', 'topmoede', '/arrangementer/topmoede', $1) RETURNING "id"`,
    [body],
  )
  const id = entry?.id ?? ""
  const [revision] = await database.sql<{ id: string }>(
    `INSERT INTO "Revision" ("id", "entryId", "version", "title", "slug", "lead", "body", "heroAlt", "facts", "isSample")
     VALUES (gen_random_uuid(), $1, 1, 'Topmødet', 'topmoede', '', $2, '', '{}', false) RETURNING "id"`,
    [id, body],
  )
  await database.sql(
    `UPDATE "Entry" SET "version" = 2, "status" = 'PUBLISHED', "publishedAt" = now(), "liveId" = $2 WHERE "id" = $1`,
    [id, revision?.id],
  )
  await database.sql(
    `INSERT INTO "Event" ("entryId", "startsAt", "endsAt", "signUpClosesAt")
     VALUES ($1, now() + interval '40 days', now() + interval '41 days', now() + interval '3 days')`,
    [id],
  )
  const [product] = await database.sql<{ id: string }>(
    `INSERT INTO "Product" ("id", "eventId", "kind", "name", "priceOere")
     VALUES (gen_random_uuid(), $1, 'TICKET', 'Billet', 0) RETURNING "id"`,
    [id],
  )
  const [quota] = await database.sql<{ id: string }>(
    `INSERT INTO "Quota" ("id", "eventId", "name", "size") VALUES (gen_random_uuid(), $1, 'Pladser', 1) RETURNING "id"`,
    [id],
  )
  await database.sql(`INSERT INTO "QuotaProduct" ("quotaId", "productId") VALUES ($1, $2)`, [
    quota?.id,
    product?.id,
  ])
  for (const [email, seats] of [
    ["one@example.org", 1],
    ["two@example.org", 2],
  ]) {
    await database.sql(
      `INSERT INTO "WaitingListEntry" ("id", "code", "submissionKey", "eventId", "productId", "seats", "name", "email")
       VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), $1, $2, $3, 'Test', $4)`,
      [id, product?.id, seats, email],
    )
  }
  const today = await deskEventsToday(system("test"))
  expect(today.closing.map((event) => event.title)).toEqual(["Topmødet"])
  // The group of two does not fit into the one seat.
  expect(today.couldOffer).toEqual([{ id, title: "Topmødet", waiting: 1 }])
  expect(await deskOrderCount(system("test"))).toBe(0)
  expect(await deskEventsToday(visitor)).toEqual({ closing: [], couldOffer: [] })
})
