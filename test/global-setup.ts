import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import type { TestProject } from "vitest/node"
import { startCluster } from "#platform/database/cluster.ts"
import { migrate } from "#platform/database/migrate.ts"
import { makeJobTables } from "#platform/jobs/queue.ts"

declare module "vitest" {
  export interface ProvidedContext {
    /** The server that all test files share; each has a database of its own on it. */
    serverUrl: string
  }
}

/** One PostgreSQL for the run, with one migrated database that the test files' own are copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "samling-test-"))
  chmodSync(dataDir, 0o755)
  const cluster = await startCluster(dataDir)
  await migrate(cluster.url)
  await makeJobTables(cluster.url)
  const client = new pg.Client({ connectionString: cluster.url.replace("/samling?", "/postgres?") })
  await client.connect()
  // Speed: this server's data is thrown away.
  await client.query("ALTER SYSTEM SET fsync = off")
  await client.query("ALTER SYSTEM SET synchronous_commit = off")
  await client.query("SELECT pg_reload_conf()")
  await client.end()
  project.provide("serverUrl", cluster.url)
  return async () => {
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
