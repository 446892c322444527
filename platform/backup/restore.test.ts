import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { transaction } from "#platform/database/client.ts"
import { migrate } from "#platform/database/migrate.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { allFiles, type FileStore } from "#platform/storage/storage.ts"
import { fillBulk } from "#prisma/demo/bulk.ts"
import { fillDemo } from "#prisma/demo/fill.ts"
import { partsOf, withoutRowsOf, writeParts } from "#test/archives.ts"
import { useDatabase } from "#test/database.ts"
import { filesOf, guardsOf, oldestMigration, rowsOf, sqlOn, usePlaces } from "#test/places.ts"
import { backUp, type ToBackUp } from "./back-up.ts"
import { BackupRefused, type Summary } from "./manifest.ts"
import { checkedArchive, type Place, restore } from "./restore.ts"

const places = usePlaces()
const home = places.folder()
vi.stubEnv("DATA_DIR", home)
const database = useDatabase()
const media = join(home, "media")
const archive = join(places.folder(), "backup.tar.gz")
let made: Summary

const source = (): ToBackUp => ({
  url: database.url,
  files: allFiles(media),
  secret: "hemmelig",
  version: "0.1.0",
})

beforeAll(async () => {
  await fillDemo()
  await fillBulk({ entries: 200, orders: 300 })
  // What COPY must quote; and more than one part of rows.
  await database.sql(
    `INSERT INTO "AuditEntry" ("actorKind", "operation", "subjectType", "subjectId", "details")
     VALUES ('system', E'tab\\there', E'line\\nbreak\\r\\n\\\\.\\n', '', '{"æøå": "😀 \\\\N", "empty": null}')`,
  )
  await database.sql(
    `INSERT INTO "AuditEntry" ("actorKind", "operation", "subjectType", "subjectId", "details")
     SELECT 'system', 'bulk', 'x', md5(i::text), jsonb_build_object('text', repeat(md5(i::text), 8))
     FROM generate_series(1, 15000) AS i`,
  )
  mkdirSync(join(media, "2026-01"), { recursive: true })
  writeFileSync(join(media, "2026-01", "large.bin"), Buffer.alloc(9_000_001, "0123456789abcdef"))
  writeFileSync(join(media, "2026-01", "empty.bin"), "")
  await transaction((tx) => enqueue(tx, "media.render", { id: "x" }, { startAfter: new Date("2031-01-01") }))
  await transaction((tx) => enqueue(tx, "clock.tick"))
  await database.sql("INSERT INTO pgboss.schedule (name, cron) VALUES ('clock.tick', '* * * * *')")
  made = await backUp(archive, source())
}, 120_000)

async function emptyPlace(owner?: string): Promise<Place & { folder: string; secrets: string[] }> {
  const folder = places.folder()
  const secrets: string[] = []
  return {
    url: await places.database(owner),
    files: allFiles(folder),
    folder,
    secrets,
    takeSecret: (secret) => secrets.push(secret),
  }
}

async function restored(into: Place, path = archive): Promise<Summary> {
  return restore(path, await checkedArchive(path), into)
}

async function tablesIn(url: string): Promise<number> {
  const rows = await sqlOn(url, "SELECT 1 FROM information_schema.tables WHERE table_schema = 'public'")
  return rows.length
}

describe("into an empty place", () => {
  let place: Awaited<ReturnType<typeof emptyPlace>>
  let told: Summary
  beforeAll(async () => {
    place = await emptyPlace()
    told = await restored(place)
  })

  test("every row of every table is there and no other, and every file, equal by checksum", async () => {
    const [before, after] = [await rowsOf(database.url), await rowsOf(place.url)]
    expect(Object.keys(before).length).toBeGreaterThan(38)
    expect(after).toEqual(before)
    expect(Object.keys(filesOf(media)).length).toBeGreaterThan(30)
    expect(filesOf(place.folder)).toEqual(filesOf(media))
    expect(told).toEqual(made)
    expect(made.rows).toBeGreaterThan(16_000)
    expect(made.missing).toEqual([])
  })

  test("the secret comes along, in a file that only its owner may read", () => {
    expect(place.secrets).toEqual(["hemmelig"])
    expect(statSync(archive).mode & 0o777).toBe(0o600)
    expect(readdirSync(dirname(archive))).toEqual(["backup.tar.gz"])
    expect(statSync(archive).size).toBe(made.bytes)
  })

  test("jobs that waited wait again, and those of the clock do not", async () => {
    const jobs = `SELECT name, data, date_trunc('milliseconds', start_after) AS at, retry_limit, heartbeat_seconds
      FROM pgboss.job WHERE name <> 'clock.tick' ORDER BY at, data::text`
    const before = await database.sql(jobs)
    expect(before).toContainEqual(expect.objectContaining({ data: { id: "x" }, at: new Date("2031-01-01") }))
    expect(await sqlOn(place.url, jobs)).toEqual(before)
    expect(await sqlOn(place.url, "SELECT 1 FROM pgboss.job WHERE name = 'clock.tick'")).toEqual([])
  })

  test("every guard stands as it stood", async () => {
    const [before, after] = [await guardsOf(database.url), await guardsOf(place.url)]
    expect(before.length).toBeGreaterThan(150)
    expect(after).toEqual(before)
  })

  test.each([
    ["the log is not changed", `UPDATE "AuditEntry" SET "operation" = 'x'`, /never changed/],
    [
      "no more seats than a quota has",
      `UPDATE "Quota" SET "size" = 0 WHERE quota_taken("id") > 0`,
      /already has more/,
    ],
    ["a key names a row", `UPDATE "News" SET "categoryId" = gen_random_uuid()`, /News_categoryId_fkey/],
  ])("and acts: %s", async (_, statement, says) => {
    await expect(sqlOn(place.url, statement)).rejects.toThrow(says)
  })

  test("the next order has the next number", async () => {
    const next = `SELECT max("number") + 1 AS next, nextval('"Order_number_seq"')::int AS given FROM "Order"`
    const [row] = await sqlOn(place.url, next)
    expect(row?.given).toBe(row?.next)
  })
})

describe("into a place that is not empty it is refused, and nothing there changes", () => {
  test("a file", async () => {
    const place = await emptyPlace()
    writeFileSync(join(place.folder, "theirs.jpg"), "x")
    await expect(restored(place)).rejects.toThrow(/already holds 1 file/)
    expect(await tablesIn(place.url)).toBe(0)
    expect(Object.keys(filesOf(place.folder))).toEqual(["/theirs.jpg"])
  })

  test("a row beyond what migrations write", async () => {
    const place = await emptyPlace()
    await migrate(place.url)
    await sqlOn(
      place.url,
      `INSERT INTO "Speaker" ("id", "slug", "name") VALUES (gen_random_uuid(), 'anne', 'Anne')`,
    )
    const before = await rowsOf(place.url)
    await expect(restored(place)).rejects.toThrow(/rows in Speaker \(1\)/)
    expect(await rowsOf(place.url)).toEqual(before)
    expect(filesOf(place.folder)).toEqual({})
    expect(place.secrets).toEqual([])
  })

  test("a row that migrations wrote and somebody changed", async () => {
    const place = await emptyPlace()
    await migrate(place.url)
    await sqlOn(place.url, `UPDATE "MembershipType" SET "name" = 'Bibliotek' WHERE "key" = 'institution'`)
    await expect(restored(place)).rejects.toThrow(/rows in MembershipType/)
  })

  test("tables of another program", async () => {
    const place = await emptyPlace()
    await sqlOn(place.url, "CREATE TABLE theirs (id int)")
    await expect(restored(place)).rejects.toThrow(/did not make/)
    expect(await tablesIn(place.url)).toBe(1)
  })

  test("somebody is connected, as a running product is", async () => {
    const place = await emptyPlace()
    const product = new pg.Client({ connectionString: place.url })
    await product.connect()
    await expect(restored(place)).rejects.toThrow(/Somebody else is connected/)
    await product.end()
    expect(await tablesIn(place.url)).toBe(0)
  })

  test("control: where there are only migrations it is taken", async () => {
    const place = await emptyPlace()
    await migrate(place.url)
    await restored(place)
    expect(await rowsOf(place.url)).toEqual(await rowsOf(database.url))
  })
})

describe("what breaks on the way is taken back", () => {
  test("a disk that is full at the third file leaves neither rows nor files", async () => {
    const place = await emptyPlace()
    let left = 2
    const files: FileStore = {
      ...place.files,
      async write(key, content) {
        if (left-- === 0) throw new Error("ENOSPC: the disk is full")
        await place.files.write(key, content)
      },
    }
    await expect(restored({ ...place, files })).rejects.toThrow("the disk is full")
    expect(filesOf(place.folder)).toEqual({})
    expect(await sqlOn(place.url, `SELECT 1 FROM "Person" UNION ALL SELECT 1 FROM "AuditEntry"`)).toEqual([])
    expect(place.secrets).toEqual([])
    // And the place is as good as before.
    await restored(place)
    expect(await rowsOf(place.url)).toEqual(await rowsOf(database.url))
  })

  test("an archive that is another one by the time it is loaded is refused", async () => {
    const place = await emptyPlace()
    const checked = await checkedArchive(archive)
    const other = join(places.folder(), "other.tar.gz")
    await backUp(other, { ...source(), secret: "en anden" })
    await expect(restore(other, checked, place)).rejects.toThrow(BackupRefused)
    expect(await sqlOn(place.url, `SELECT 1 FROM "Person"`)).toEqual([])
    expect(filesOf(place.folder)).toEqual({})
  })

  test("rows that name rows which are not there are refused by the keys", async () => {
    const place = await emptyPlace()
    const forged = join(places.folder(), "forged.tar.gz")
    await writeParts(forged, withoutRowsOf(await partsOf(archive), "Category"))
    await expect(restored(place, forged)).rejects.toThrow(/News_categoryId_fkey/)
    expect(await sqlOn(place.url, `SELECT 1 FROM "Person"`)).toEqual([])
  })
})

describe("of an account that owns its database and no more", () => {
  const role = "place_owner"
  beforeAll(async () => {
    await database.sql(`CREATE ROLE "${role}" LOGIN NOSUPERUSER NOCREATEDB`)
  })
  afterAll(async () => {
    // Its databases go first: the hook of the places runs after this one.
    const owned = await database.sql(
      `SELECT datname FROM pg_database d JOIN pg_roles r ON r.oid = d.datdba WHERE rolname = '${role}'`,
    )
    for (const { datname } of owned) await database.sql(`DROP DATABASE "${datname}" WITH (FORCE)`)
    await database.sql(`DROP ROLE "${role}"`)
  })

  test("it is restored the same, guards and all", async () => {
    const place = await emptyPlace(role)
    await restored(place)
    expect(await rowsOf(place.url)).toEqual(await rowsOf(database.url))
    expect(await guardsOf(place.url)).toEqual(await guardsOf(database.url))
  })

  test("and one with tables is refused, since nobody can say whether they are new", async () => {
    const place = await emptyPlace(role)
    await migrate(place.url)
    await expect(restored(place)).rejects.toThrow(/may not make a second database/)
  })
})

describe("of an older version", () => {
  const old = join(places.folder(), "old.tar.gz")
  beforeAll(async () => {
    const url = await places.database()
    await migrate(url, [await oldestMigration()])
    await sqlOn(url, `INSERT INTO "Speaker" ("id", "name") VALUES (gen_random_uuid(), 'Anne')`)
    await backUp(old, { ...source(), url, files: allFiles(places.folder()) })
  })

  test.each([
    ["a new database", async () => {}],
    ["one that this version has migrated already", migrate],
  ])("it is loaded into %s and then migrated", async (_, prepare) => {
    const place = await emptyPlace()
    await prepare(place.url)
    await restored(place, old)
    expect(await sqlOn(place.url, `SELECT "name" FROM "Speaker"`)).toEqual([{ name: "Anne" }])
    expect(await sqlOn(place.url, `SELECT 1 FROM "MembershipType"`)).toHaveLength(3)
    expect(await guardsOf(place.url)).toEqual(await guardsOf(database.url))
  })
})

test("control: the checksums see a single changed letter", async () => {
  const place = await emptyPlace()
  await restored(place)
  await sqlOn(
    place.url,
    `UPDATE "Speaker" SET "name" = "name" || '.' WHERE "id" = (SELECT min("id"::text)::uuid FROM "Speaker")`,
  )
  expect(await rowsOf(place.url)).not.toEqual(await rowsOf(database.url))
  const [first] = Object.keys(filesOf(place.folder))
  writeFileSync(
    join(place.folder, first ?? ""),
    Buffer.concat([readFileSync(join(place.folder, first ?? "")), Buffer.from("x")]),
  )
  expect(filesOf(place.folder)).not.toEqual(filesOf(media))
})
