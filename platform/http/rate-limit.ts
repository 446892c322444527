import { createHash } from "node:crypto"
import pg from "pg"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { config } from "#platform/config/config.ts"

/** How often one key may: `points` times within `seconds`. */
export interface Rate {
  points: number
  seconds: number
}

interface Limits {
  pool: pg.Pool
  tableReady: Promise<void>
  byRate: Map<string, RateLimiterPostgres>
}

/** A schema of their own: the counters are no content, and are in no backup. */
const schemaName = "limits"
const tableName = "counter"

const place = Symbol.for("samling.limits")
const shared: typeof globalThis & { [place]?: Limits } = globalThis

/**
 * Counts one try for this key and says whether it is still within the rate. All processes on one database count
 * together. `key` names the act and whom it limits ("sign-in.mail:anne@example.dk"); only its hash is stored.
 * @throws when the database does not answer: a broken database is not a "yes".
 */
export async function limit(key: string, rate: Rate): Promise<boolean> {
  const limits = opened()
  await limits.tableReady
  try {
    await limiterOf(limits, rate).consume(createHash("sha256").update(key).digest("base64url"))
    return true
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return false
    throw answer
  }
}

/** Closes the connections; for tests and for the end of a process. */
export async function closeLimits(): Promise<void> {
  const open = shared[place]
  delete shared[place]
  await open?.pool.end()
}

function opened(): Limits {
  const known = shared[place]
  if (known) return known
  const connectionString = config().databaseUrl
  const pool = new pg.Pool({
    ...(connectionString ? { connectionString } : {}),
    max: 4,
    connectionTimeoutMillis: 5_000,
    allowExitOnIdle: true,
  })
  // A connection that breaks while idle is replaced at the next use.
  pool.on("error", () => {})
  const limits: Limits = { pool, tableReady: makeTable(pool), byRate: new Map() }
  limits.tableReady.catch(() => {
    if (shared[place] === limits) void closeLimits()
  })
  shared[place] = limits
  return limits
}

async function makeTable(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    // IF NOT EXISTS does not hold between two processes that start together; the lock does.
    await client.query("BEGIN")
    await client.query("SELECT pg_advisory_xact_lock(hashtext('samling.limits'))")
    await client.query(`CREATE SCHEMA IF NOT EXISTS "${schemaName}"`)
    await client.query(
      `CREATE TABLE IF NOT EXISTS "${schemaName}"."${tableName}"
        (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)`,
    )
    await client.query("COMMIT")
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

function limiterOf(limits: Limits, { points, seconds }: Rate): RateLimiterPostgres {
  const name = `${points}/${seconds}`
  const known = limits.byRate.get(name)
  if (known) return known
  const limiter = new RateLimiterPostgres({
    storeClient: limits.pool,
    storeType: "pool",
    schemaName,
    tableName,
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: name,
    points,
    duration: seconds,
  })
  limits.byRate.set(name, limiter)
  return limiter
}
