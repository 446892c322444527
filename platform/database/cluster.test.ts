import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as later } from "node:timers/promises"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { AlreadyRunning } from "./claim.ts"
import { type Cluster, clusterUrl, startCluster } from "./cluster.ts"
import { migrate } from "./migrate.ts"

const dataDir = mkdtempSync(join(tmpdir(), "samling-cluster-"))
let cluster: Cluster

beforeAll(async () => {
  chmodSync(dataDir, 0o755)
  cluster = await startCluster(dataDir)
})
afterAll(async () => {
  await cluster.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: cluster.url, connectionTimeoutMillis: 2_000 })
  client.on("error", () => {})
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

function serverPid(): number {
  return Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0])
}

test("it sorts as Danes do", async () => {
  const rows = await ask(
    "SELECT n FROM (VALUES ('Århus'), ('Zoo'), ('Ølstykke'), ('Aabenraa'), ('Ærø')) AS t(n) ORDER BY n",
  )
  expect(rows.map((row) => row.n)).toEqual(["Zoo", "Ærø", "Ølstykke", "Aabenraa", "Århus"])
})

test("it listens on a socket of its own and on no port", async () => {
  expect(await ask("SHOW listen_addresses")).toEqual([{ listen_addresses: "" }])
  expect(clusterUrl(dataDir)).toBe(cluster.url)
})

test("a second start of a living one is refused", async () => {
  await expect(startCluster(dataDir)).rejects.toBeInstanceOf(AlreadyRunning)
})

test("migrations are applied once", async () => {
  expect((await migrate(cluster.url)).length).toBeGreaterThan(0)
  expect(await migrate(cluster.url)).toEqual([])
})

test("a server that is killed comes back by itself with what was confirmed", async () => {
  await ask("CREATE TABLE kept AS SELECT 1 AS n")
  process.kill(serverPid(), "SIGKILL")
  let rows: unknown[] = []
  for (let i = 0; i < 100 && rows.length === 0; i++) {
    await later(200)
    rows = await ask("SELECT n FROM kept").catch(() => [])
  }
  expect(rows).toEqual([{ n: 1 }])
}, 40_000)
