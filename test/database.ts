import { randomUUID } from "node:crypto"
import pg from "pg"
import { afterAll, beforeAll, inject } from "vitest"
import { announceDatabase } from "#platform/config/config.ts"
import { closeDatabase } from "#platform/database/client.ts"
import { closeLimits } from "#platform/http/rate-limit.ts"
import { stopJobs } from "#platform/jobs/queue.ts"

export interface TestDatabase {
  /** Runs SQL beside Prisma, for breaking guards and for looking; on a connection of its own. */
  sql<Row extends pg.QueryResultRow = pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  readonly url: string
}

/**
 * Gives this test file a database of its own, a copy of the migrated one, and points `db` and `transaction` at it.
 * Call once at the top of the file. The tests of a file share it: make your own rows. `empty`: one that no migration
 * has touched; called after another it is the one pointed at.
 */
export function useDatabase({ empty = false } = {}): TestDatabase {
  const server = inject("serverUrl")
  const name = `test_${randomUUID().replaceAll("-", "")}`
  const url = server.replace("/samling?", `/${name}?`)
  let client: pg.Client | undefined

  beforeAll(async () => {
    await administer(
      server,
      `CREATE DATABASE "${name}" TEMPLATE "${empty ? "template0" : "samling"}" STRATEGY FILE_COPY`,
    )
    announceDatabase(url)
    client = new pg.Client({ connectionString: url })
    client.on("error", () => {})
    await client.connect()
  })
  afterAll(async () => {
    await stopJobs()
    await closeLimits()
    await closeDatabase()
    await client?.end()
    await administer(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
  })

  return {
    url,
    async sql(text, values = []) {
      if (!client) throw new Error("the database is there only inside tests and hooks")
      return (await client.query(text, values)).rows
    },
  }
}

/** Copying is refused while someone else copies or looks; then it is tried again. */
async function administer(server: string, statement: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: server.replace("/samling?", "/postgres?") })
    await client.connect()
    try {
      await client.query(statement)
      return
    } catch (error) {
      if (attempt > 40) throw error
      await new Promise((done) => setTimeout(done, 100))
    } finally {
      await client.end()
    }
  }
}
