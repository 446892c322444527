import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { afterAll, beforeAll, expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { frontPage } from "#domain/content/queries/front-page.ts"
import { newsArticle } from "#domain/content/queries/news-article.ts"
import { referenceDifferences } from "#domain/content/queries/reference-differences.ts"
import { eventPage } from "#domain/events/queries/event-page.ts"
import { orderReceipt } from "#domain/events/queries/order-receipt.ts"
import { deskProgramme } from "#domain/programme/queries/desk-programme.ts"
import { eventProgramme } from "#domain/programme/queries/event-programme.ts"
import { search } from "#domain/search/queries/search.ts"
import { knownMigrations, migrate, NewerDatabase } from "#platform/database/migrate.ts"
import { setClock } from "#platform/time/time.ts"
import { useDatabase } from "./database.ts"
import { guardNames, outcomeOf } from "./guards.ts"

/**
 * A data directory as it was before surveys, open calls and the search came (fixtures/freeze.ts says how it was made),
 * brought to now by the product's own migrations.
 */
const fixture = gunzipSync(readFileSync("test/fixtures/before-surveys.sql.gz")).toString("utf8")
const lastBefore = "20261125000100_no_overlapping_sessions"
const fresh = useDatabase()
const old = useDatabase({ empty: true })

/** Its rows are read from the texts anew, as those of "Reference": the test below looks at them. */
const replaced = "MediaUse"
let before: readonly Table[] = []
/** The room of each session, which was a text of it. */
let roomsBefore: readonly unknown[] = []
let applied: readonly string[] = []
beforeAll(async () => {
  setClock(new Date("2026-11-25T10:00:00Z"))
  await old.sql(fixture)
  before = await tables()
  roomsBefore = await old.sql(`SELECT "id", btrim("room") AS "room" FROM "Session" ORDER BY 1`)
  applied = await migrate(old.url)
})
afterAll(() => setClock(null))

test("the fixture is of the state before, with people, texts and orders, and all since is applied to it", async () => {
  expect(before.length).toBeGreaterThan(30)
  const rows = new Map(before.map(({ name, rows }) => [name, rows]))
  for (const name of ["Person", "Entry", "Revision", "Order", "OrderPosition", "MenuChoice", "AuditEntry"]) {
    expect(rows.get(name), name).toBeGreaterThan(10)
  }
  const known = await knownMigrations()
  expect(applied).toEqual(known.slice(known.indexOf(lastBefore) + 1))
  expect(applied.length).toBeGreaterThan(2)
  expect(await migrate(old.url), "a second start has nothing to do").toEqual([])
})

test("nothing is lost: every table has its rows, and every column that was there says what it said", async () => {
  const kept = before.filter(({ name }) => name !== replaced)
  expect(before.length - kept.length).toBe(1)
  expect(await inTurn(kept)).toEqual(kept)
})

test("a session's room is a room by now, of the same name, and its programme is release 1", async () => {
  const kept = await old.sql(`
    SELECT s."id", coalesce(r."name", '') AS "room" FROM "Session" s LEFT JOIN "Room" r ON r."id" = s."roomId" ORDER BY 1`)
  expect(kept.length).toBeGreaterThan(3)
  expect(kept).toEqual(roomsBefore)
  const [event] = await old.sql<{ id: string; slug: string; sessions: number }>(`
    SELECT s."eventId" AS "id", n."slug", count(*)::int AS "sessions"
    FROM "Session" s JOIN "Entry" n ON n."id" = s."eventId" GROUP BY 1, 2 LIMIT 1`)
  const shown = await eventProgramme(visitor, event?.slug ?? "")
  expect(shown?.number).toBe(1)
  expect(shown?.programme.sessions).toHaveLength(event?.sessions ?? 0)
  expect((await deskProgramme(system("test"), event?.id ?? "")).differences).toEqual({ count: 0, words: [] })
})

test("what entries use is known as before, and agrees with every text", async () => {
  const rows = before.find(({ name }) => name === replaced)?.rows
  const [now] = await old.sql<{ uses: number }>(`
    SELECT count(*)::int AS "uses" FROM (
      SELECT DISTINCT "fromId", "assetId", "state" FROM "Reference" WHERE "assetId" IS NOT NULL) AS u`)
  expect(rows).toBeGreaterThan(0)
  expect(now?.uses).toBe(rows)
  expect(await referenceDifferences(system("test"))).toEqual([])
})

test("control: one letter changed in one row is seen", async () => {
  const [entries] = before.filter(({ name }) => name === "Entry")
  if (!entries) throw new Error("no entries")
  await old.sql("BEGIN")
  try {
    await old.sql(
      `UPDATE "Entry" SET "lead" = "lead" || '.', "version" = "version" + 1 WHERE "path" = '/kontakt'`,
    )
    const leads = { ...entries, columns: ["lead"] }
    const changed = await measured(leads)
    await old.sql("ROLLBACK")
    expect(changed.checksum).not.toBe((await measured(leads)).checksum)
  } finally {
    await old.sql("ROLLBACK")
  }
})

test("the schema and the guards are those of a new installation, and the rows keep to all of them", async () => {
  for (const of of [columns, definitions]) expect(await old.sql(of)).toEqual(await fresh.sql(of))
  expect(await guardNames(old)).toEqual(await guardNames(fresh))
  // What was loaded past the keys and checks is asked about once more, every row of it.
  const claims = await old.sql<{ table: string; name: string; definition: string }>(constraints)
  expect(claims.length).toBeGreaterThan(100)
  await old.sql("BEGIN")
  try {
    for (const { table, name, definition } of claims) {
      await old.sql(`ALTER TABLE ${table} DROP CONSTRAINT "${name}", ADD CONSTRAINT "${name}" ${definition}`)
    }
  } finally {
    await old.sql("ROLLBACK")
  }
})

test("the guards of before and those that came with the upgrade refuse on the old rows", async () => {
  const changed = `"version" = "version" + 1`
  const outcomes = [
    [`UPDATE "Quota" SET "size" = 0 WHERE "id" = (${soldQuota})`, "Quota_never_exceeded"],
    [`DELETE FROM "AuditEntry"`, "DELETE on AuditEntry is refused"],
    [`UPDATE "Entry" SET "path" = '/kontakt', ${changed} WHERE "path" = '/medlemskab'`, "Entry_one_path"],
    [`INSERT INTO "Municipality" VALUES ('1', 'Ingen', 'Ingen', '2007-01-01')`, "Municipality_code"],
  ] as const
  for (const [statement, refusal] of outcomes) expect(await outcomeOf(old, statement)).toContain(refusal)
})

test("what was written before the search came is found by it, as its words are bent", async () => {
  const found = await search(visitor, { question: "festmenuerne", kind: null, year: null, page: 1 })
  expect(found.hits.map(({ path }) => path)).toContain("/nyheder/festmenu-2024")
})

test("the pages of before are made by the queries of now: front page, story, summit, receipt", async () => {
  const front = await frontPage(visitor)
  expect(JSON.stringify(front)).toContain("/nyheder/")
  expect(await newsArticle(visitor, "/nyheder/festmenu-2024")).toMatchObject({
    article: { title: "Festmenuen på topmødet i Sønderborg" },
  })
  const summit = await eventPage(visitor, "topmoede-2027")
  expect(summit?.title).toBe("Det Bibliotekspolitiske Topmøde 2027")
  const orders = await old.sql<{ code: string; name: string; positions: number }>(`
    SELECT "Order"."code", "buyerName" AS "name", count(*)::int AS "positions" FROM "Order"
    JOIN "OrderPosition" ON "orderId" = "Order"."id" GROUP BY "Order"."id"`)
  expect(orders.length).toBeGreaterThan(10)
  for (const { code, name, positions } of orders) {
    const receipt = await orderReceipt(visitor, code)
    expect(receipt).toMatchObject({ buyerName: name })
    expect(receipt?.seats.flatMap((seat) => seat.positions)).toHaveLength(positions)
  }
})

test("a database of a newer version is refused in plain words, changed in nothing, and the start ends with 1", async () => {
  await old.sql(`INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
    VALUES ('of-tomorrow', '', now(), '20991231235959_of_tomorrow', 1)`)
  try {
    await expect(migrate(old.url)).rejects.toThrow(NewerDatabase)
    const started = spawnSync(process.execPath, ["start/serve.ts"], {
      env: { ...process.env, DATABASE_URL: old.url, DATABASE_URL_DIRECT: old.url, PORT: "3247" },
      encoding: "utf8",
    })
    expect(started.stderr.trim().split("\n").at(-1)).toBe(
      "The database was made by a newer version of Samling (it has had 20991231235959_of_tomorrow). Nothing was " +
        "changed. Start that version or a later one, or restore a backup of this version into an empty place.",
    )
    expect(started.status).toBe(1)
    expect(started.stdout).not.toContain("READY")
  } finally {
    await old.sql(`DELETE FROM "_prisma_migrations" WHERE "id" = 'of-tomorrow'`)
  }
})

interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: number
  /** Over all columns of all rows, in whatever order they lie. */
  readonly checksum: string
}

async function tables(): Promise<Table[]> {
  // What became rows of their own is looked at by a test of its own.
  const found = await old.sql<Pick<Table, "name" | "columns">>(`
    SELECT "table_name" AS "name", array_agg("column_name"::text ORDER BY "ordinal_position") AS "columns"
    FROM information_schema.columns WHERE "table_schema" = 'public' AND "table_name" <> '_prisma_migrations'
      AND NOT ("table_name" = 'Session' AND "column_name" = 'room')
    GROUP BY 1 ORDER BY 1`)
  return inTurn(found)
}

async function inTurn(of: readonly Pick<Table, "name" | "columns">[]): Promise<Table[]> {
  const done: Table[] = []
  for (const table of of) done.push(await measured(table))
  return done
}

async function measured({ name, columns }: Pick<Table, "name" | "columns">): Promise<Table> {
  const row = `md5(ROW(${columns.map((column) => `"${column}"::text`)})::text)`
  const [sum] = await old.sql<Pick<Table, "rows" | "checksum">>(`
    SELECT count(*)::int AS "rows", coalesce(md5(string_agg(${row}, '' ORDER BY ${row})), '') AS "checksum" FROM "${name}"`)
  if (!sum) throw new Error(`${name} cannot be counted`)
  return { name, columns, ...sum }
}

const soldQuota = `
  SELECT "quotaId" FROM "QuotaProduct" WHERE "productId" IN (
    SELECT "productId" FROM "OrderPosition" WHERE "cancelledAt" IS NULL) LIMIT 1`
const columns = `
  SELECT "table_name", "column_name", "data_type", "udt_name", "is_nullable", "column_default", "collation_name"
  FROM information_schema.columns WHERE "table_schema" = 'public' ORDER BY 1, 2`
const definitions = `
  SELECT conrelid::regclass::text AS "on", conname AS "name", pg_get_constraintdef(oid) AS "is", convalidated AS "holds"
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT tablename, indexname, indexdef, true FROM pg_indexes WHERE schemaname = 'public'
  ORDER BY 1, 2, 3`
const constraints = `
  SELECT conrelid::regclass::text AS "table", conname AS "name", pg_get_constraintdef(oid) AS "definition"
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f') ORDER BY 1, 2`
