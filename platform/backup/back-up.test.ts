import { spawnSync } from "node:child_process"
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { describe, expect, test } from "vitest"
import { allFiles } from "#platform/storage/storage.ts"
import { partsOf } from "#test/archives.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent } from "#test/events.ts"
import { filesOf, sqlOn, usePlaces } from "#test/places.ts"
import { backUp, type ToBackUp } from "./back-up.ts"
import { BackupRefused, type Progress } from "./manifest.ts"
import { checkedArchive, restore } from "./restore.ts"

const database = useDatabase()
const places = usePlaces()

function source(media = places.folder()): ToBackUp {
  return { url: database.url, files: allFiles(media), secret: undefined, version: "0.1.0" }
}

async function placeRestoredFrom(archive: string): Promise<string> {
  const [url, media] = [await places.database(), places.folder()]
  await restore(archive, await checkedArchive(archive), { url, files: allFiles(media), takeSecret: () => {} })
  return url
}

describe("while orders come in", () => {
  /** One order with two positions, in one transaction. */
  function order(eventId: string, productId: string): string {
    return `WITH placed AS (
        INSERT INTO "Order" ("id", "code", "eventId", "submissionKey", "buyerName", "buyerEmail", "billingKind")
        VALUES (gen_random_uuid(), gen_random_uuid(), '${eventId}', gen_random_uuid(), 'x', 'x@x.example', 'FREE')
        RETURNING "id")
      INSERT INTO "OrderPosition" ("id", "orderId", "eventId", "productId", "kind", "seat", "attendeeName",
        "attendeeEmail", "priceOere", "priceReason")
      SELECT gen_random_uuid(), "id", '${eventId}', '${productId}', 'TICKET', seat, 'x', gen_random_uuid(), 0, '{}'
      FROM placed, generate_series(0, 1) AS seat`
  }

  test("every order of the backup has its positions, and every position its order", async () => {
    const event = await buildEvent({ seats: 100_000 })
    const statement = order(event.id, event.ticketId)
    await database.sql(`${statement}; ${statement}`)
    const writer = new pg.Client({ connectionString: database.url })
    await writer.connect()
    let writing = true
    const written = (async () => {
      while (writing) await writer.query(statement)
    })()
    const archive = join(places.folder(), "busy.tar.gz")
    let between = 0
    await backUp(archive, source(), (progress) => {
      if (!("table" in progress) || progress.table !== "Order") return
      // Surely one that comes between the orders and their positions: by another process, since this one is copying.
      const run = `const pg = require("pg"); const c = new pg.Client({ connectionString: process.argv[1] })
        c.connect().then(() => c.query(process.argv[2])).then(() => c.end())`
      between += Number(spawnSync(process.execPath, ["-e", run, database.url, statement]).status === 0)
    })
    writing = false
    await written
    await writer.end()
    expect(between).toBeGreaterThan(0)

    const url = await placeRestoredFrom(archive)
    const [counts] = await sqlOn(
      url,
      `SELECT count(*)::int AS orders, count(*) FILTER (WHERE held <> 2)::int AS torn
       FROM (SELECT (SELECT count(*) FROM "OrderPosition" p WHERE p."orderId" = o."id") AS held FROM "Order" o)`,
    )
    const [now] = await database.sql(`SELECT count(*)::int AS orders FROM "Order"`)
    expect(counts?.torn).toBe(0)
    expect(counts?.orders).toBeGreaterThanOrEqual(2)
    expect(now?.orders).toBeGreaterThan(counts?.orders)
  })
})

describe("files", () => {
  const asset = (key: string) =>
    `INSERT INTO "MediaAsset" ("id", "kind", "filename", "mime", "bytes", "sha256", "storageKey")
     VALUES (gen_random_uuid(), 'FILE', 'x.pdf', 'application/pdf', 1, 'x', '${key}')`

  test("one that a row names and nobody has is said, and the rest is backed up", async () => {
    const media = places.folder()
    writeFileSync(join(media, "there.pdf"), "x")
    await database.sql(`${asset("there.pdf")}; ${asset("gone.pdf")}`)
    const archive = join(places.folder(), "lacking.tar.gz")
    const { files, missing } = await backUp(archive, source(media))
    expect({ files, missing }).toEqual({ files: 1, missing: ["gone.pdf"] })
    expect((await checkedArchive(archive)).missing).toEqual(["gone.pdf"])
    await database.sql(`DELETE FROM "MediaAsset"`)
  })

  test("one that the product cannot have put there is left out, and said", async () => {
    const media = places.folder()
    mkdirSync(join(media, "2026-01"))
    for (const name of ["2026-01/good.webp", "Ærø 1.jpg", ".DS_Store"]) writeFileSync(join(media, name), "x")
    symlinkSync("/etc/passwd", join(media, "link"))
    const archive = join(places.folder(), "strange.tar.gz")
    const told: Progress[] = []
    const { files } = await backUp(archive, source(media), (progress) => told.push(progress))
    expect(files).toBe(1)
    expect(told.flatMap((progress) => ("leftOut" in progress ? [progress.leftOut] : [])).sort()).toEqual([
      ".DS_Store",
      "Ærø 1.jpg",
    ])
    expect((await partsOf(archive)).filter(({ name }) => name.startsWith("media/"))).toEqual([
      { name: "media/2026-01/good.webp", content: Buffer.from("x") },
    ])
  })

  test("one that grows while it is read is taken as long as it was, one that was removed is passed over", async () => {
    const media = places.folder()
    for (const name of ["a.webp", "b.webp"]) writeFileSync(join(media, name), "12345")
    const files = allFiles(media)
    const archive = join(places.folder(), "moving.tar.gz")
    await backUp(archive, {
      ...source(),
      files: {
        ...files,
        async size(key) {
          if (key === "b.webp") rmSync(join(media, key))
          const size = await files.size(key)
          if (key === "a.webp") writeFileSync(join(media, key), "1234567890")
          return size
        },
      },
    })
    expect((await partsOf(archive)).filter(({ name }) => name.startsWith("media/"))).toEqual([
      { name: "media/a.webp", content: Buffer.from("12345") },
    ])
  })
})

describe("the archive's own place", () => {
  test("an earlier backup is replaced by a whole one only", async () => {
    const folder = places.folder()
    const archive = join(folder, "daily.tar.gz")
    await backUp(archive, source())
    const before = filesOf(folder)
    const failing = {
      ...allFiles(places.folder()),
      list: () => Promise.reject(new Error("the disk is broken")),
    }
    await expect(backUp(archive, { ...source(), files: failing })).rejects.toThrow("the disk is broken")
    expect(filesOf(folder)).toEqual(before)
    await backUp(archive, { ...source(), secret: "another" })
    expect(filesOf(folder)).not.toEqual(before)
    expect(readdirSync(folder)).toEqual(["daily.tar.gz"])
  })

  test("anything else that stands there is not", async () => {
    const letter = join(places.folder(), "letter.txt")
    writeFileSync(letter, "Kære alle")
    await expect(backUp(letter, source())).rejects.toThrow(BackupRefused)
    expect(readFileSync(letter, "utf8")).toBe("Kære alle")
    await expect(backUp(places.folder(), source())).rejects.toThrow("is not a file")
    await expect(backUp(join(letter, "x"), source())).rejects.toThrow(BackupRefused)
    await expect(backUp(join(places.folder(), "no", "x"), source())).rejects.toThrow(BackupRefused)
  })

  test("a database that was never migrated is nothing to back up", async () => {
    const folder = places.folder()
    const archive = join(folder, "x.tar.gz")
    const url = await places.database()
    await expect(backUp(archive, { ...source(), url })).rejects.toThrow(/no database of Samling/)
    expect(readdirSync(folder)).toEqual([])
  })
})
