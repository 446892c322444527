import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
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

/** From its lock file; a starting server takes away the old one, makes its own, and then writes into it. */
function serverPid(): number {
  for (;;) {
    try {
      const pid = Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0])
      if (pid) return pid
    } catch {}
  }
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
  expect(await keptWithin(20_000)).toEqual([{ n: 1 }])
}, 40_000)

test("a server that is killed again while it starts comes back as soon", async () => {
  const first = serverPid()
  process.kill(first, "SIGKILL")
  while (serverPid() === first) await later(1)
  process.kill(serverPid(), "SIGKILL")
  expect(await keptWithin(20_000)).toEqual([{ n: 1 }])
}, 40_000)

async function keptWithin(ms: number): Promise<unknown[]> {
  const limit = Date.now() + ms
  let rows: unknown[] = []
  while (rows.length === 0 && Date.now() < limit) {
    await later(200)
    rows = await ask("SELECT n FROM kept").catch(() => [])
  }
  return rows
}

test("the number of a dead server that another program has by now does not keep it from starting", async () => {
  const other = mkdtempSync(join(tmpdir(), "samling-cluster-"))
  chmodSync(other, 0o755)
  const lock = join(other, "postgres", "postmaster.pid")
  const first = await startCluster(other)
  const lines = readFileSync(lock, "utf8").split("\n")
  await first.stop()
  writeFileSync(lock, [process.pid, ...lines.slice(1)].join("\n"))
  await (await startCluster(other)).stop()
  rmSync(other, { recursive: true, force: true })
}, 60_000)
