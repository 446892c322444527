import { spawn } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, expect, test } from "vitest"
import { startCluster } from "#platform/database/cluster.ts"
import { useDatabase } from "#test/database.ts"
import { filesOf, rowsOf, usePlaces } from "#test/places.ts"

const database = useDatabase()
const places = usePlaces()
const home = places.folder()
const archive = join(places.folder(), "backup.tar.gz")
let backup: Outcome

interface Outcome {
  status: number | null
  stdout: string
  stderr: string
}

/** The command as an operator runs it; `env` on top of nothing but where programs are. */
function run(command: "backup" | "restore", args: string[], env: Record<string, string>): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [`start/commands/${command}.ts`, ...args], {
      env: { ...process.env, DATABASE_URL: "", DATABASE_URL_DIRECT: "", ...env },
    })
    let [stdout, stderr] = ["", ""]
    child.stdout.on("data", (text) => {
      stdout += text
    })
    child.stderr.on("data", (text) => {
      stderr += text
    })
    child.on("close", (status) => done({ status, stdout, stderr }))
  })
}

function newPlace(): string {
  const folder = places.folder()
  // PostgreSQL may run as another user than the tests do.
  chmodSync(folder, 0o755)
  return join(folder, "data")
}

beforeAll(async () => {
  mkdirSync(join(home, "media", "2026-01"), { recursive: true })
  writeFileSync(join(home, "media", "2026-01", "a.webp"), "a picture")
  writeFileSync(join(home, "secret"), "hemmelig")
  await database.sql(
    `INSERT INTO "Speaker" ("id", "slug", "name") VALUES (gen_random_uuid(), 'anne', 'Anne')`,
  )
  backup = await run("backup", [archive, "--json"], { DATABASE_URL: database.url, DATA_DIR: home })
}, 60_000)

test("a backup of the one place is restored into a new one, which says the same figures", async () => {
  expect(backup.status).toBe(0)
  const figures = JSON.parse(backup.stdout)
  expect(figures).toEqual({
    tables: Object.keys(await rowsOf(database.url)).filter((name) => !name.startsWith("sequence ")).length,
    rows: expect.any(Number),
    files: 1,
    bytes: statSync(archive).size,
  })
  expect(backup.stderr).toContain("Speaker: 1 rows")
  expect(backup.stderr).toMatch(/Files: 1 of 1, 0\.0 MB/)

  const place = newPlace()
  const restored = await run("restore", [archive, "--json"], { DATA_DIR: place })
  expect(restored.status).toBe(0)
  expect(JSON.parse(restored.stdout)).toEqual(figures)
  expect(restored.stderr).toContain("Speaker: 1 rows")
  expect(filesOf(join(place, "media"))).toEqual(filesOf(join(home, "media")))
  expect(readFileSync(join(place, "secret"), "utf8")).toBe("hemmelig")
  expect(statSync(join(place, "secret")).mode & 0o777).toBe(0o600)

  const cluster = await startCluster(place)
  expect(await rowsOf(cluster.url)).toEqual(await rowsOf(database.url))
  // And while it runs: a backup joins it, a restore is refused.
  const beside = await run("backup", [join(places.folder(), "second.tar.gz")], { DATA_DIR: place })
  expect(beside).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Backed up .+ confidential/) })
  const again = await run("restore", [archive], { DATA_DIR: place })
  expect(again).toMatchObject({ status: 2, stdout: "" })
  expect(again.stderr).toContain("already holds 1 file")
  await cluster.stop()
}, 60_000)

test("a running product without a file yet is refused as one that runs", async () => {
  const place = newPlace()
  const cluster = await startCluster(place)
  const refused = await run("restore", [archive], { DATA_DIR: place })
  await cluster.stop()
  expect(refused).toMatchObject({ status: 2, stdout: "" })
  expect(refused.stderr).toContain("Samling is running with this data directory")
}, 60_000)

test.each<[string, (bytes: Buffer) => Buffer]>([
  ["cut in half", (bytes) => bytes.subarray(0, bytes.length / 2)],
  [
    "with a byte changed in the middle",
    (bytes) => {
      const middle = Math.floor(bytes.length / 2)
      return bytes.fill(bytes.readUInt8(middle) ^ 1, middle, middle + 1)
    },
  ],
  ["empty", () => Buffer.alloc(0)],
  ["another kind of file", () => Buffer.from("Kære alle")],
])("a backup %s is bad input: exit 2, one line, and not even a folder is made", async (_, change) => {
  const path = join(places.folder(), "bad.tar.gz")
  writeFileSync(path, change(readFileSync(archive)))
  const place = newPlace()
  const { status, stdout, stderr } = await run("restore", [path], { DATA_DIR: place })
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
  expect(stderr).toMatch(/^(The backup is damaged|This file is no backup).+Nothing was changed\.\n$/)
  expect(existsSync(place)).toBe(false)
})

test.each<["backup" | "restore", string[]]>([
  ["backup", []],
  ["restore", []],
  ["backup", ["a", "b"]],
  ["restore", ["a", "b"]],
  ["restore", [archive, "--force"]],
])("%s %j is refused with exit code 2", async (command, args) => {
  const place = newPlace()
  const { status, stdout, stderr } = await run(command, args, { DATA_DIR: place })
  expect(stderr).toContain("Usage:")
  expect({ status, stdout, made: existsSync(place) }).toEqual({ status: 2, stdout: "", made: false })
})

test("a data directory that is not there is nothing to back up, and is not made", async () => {
  const place = newPlace()
  const { status, stderr } = await run("backup", [join(places.folder(), "x.tar.gz")], { DATA_DIR: place })
  expect(status).toBe(2)
  expect(stderr).toContain("nothing to back up")
  expect(existsSync(place)).toBe(false)
})

test("a database that does not answer is a failure, not a refusal", async () => {
  const to = join(places.folder(), "x.tar.gz")
  const url = "postgresql://x@127.0.0.1:1/x"
  const { status } = await run("backup", [to], { DATABASE_URL: url, DATA_DIR: home })
  expect(status).toBe(1)
  expect(existsSync(to)).toBe(false)
})
