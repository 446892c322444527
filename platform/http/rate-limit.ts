import { createHash } from "node:crypto"
import pg from "pg"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { config } from "#platform/config/config.ts"
import { TooMany } from "#platform/refusal.ts"
import { isLoopback } from "./loopback.ts"

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
 * Counts one try for this key, and refuses it when it is beyond the rate. All processes on one database count together.
 * `key` names the act and whom it limits ("sign-in.mail:anne@example.dk"); only its hash is stored.
 * @throws TooMany; and when the database does not answer: a broken database is not a "yes".
 */
export async function demandRate(key: string, rate: Rate): Promise<void> {
  const seconds = await secondsToWait(key, rate)
  if (seconds > 0) throw new TooMany(seconds)
}

/**
 * Counts one try of an act by a network or a person, as `demandRate` does; see `networkWait`. One that takes more than
 * others counts as `points`. @throws TooMany
 */
export async function demandNetworkRate(act: string, who: string, rate: Rate, points = 1): Promise<void> {
  const seconds = await networkWait(act, who, rate, points)
  if (seconds > 0) throw new TooMany(seconds)
}

/**
 * Counts one try of an act by a network (its address) or a person (an id). This machine itself is not counted: it stands
 * for no one network. @returns 0 within the rate; beyond it, in how many seconds it may again
 */
export async function networkWait(act: string, who: string, rate: Rate, points = 1): Promise<number> {
  return isLoopback(who) ? 0 : secondsToWait(`${act}:${who}`, rate, points)
}

/** Counts one try for this key. @returns 0 within the rate; beyond it, in how many seconds it may again */
export async function secondsToWait(key: string, rate: Rate, points = 1): Promise<number> {
  const limits = opened()
  await limits.tableReady
  try {
    await limiterOf(limits, rate).consume(hashed(key), points)
    return 0
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return Math.max(1, Math.ceil(answer.msBeforeNext / 1_000))
    throw answer
  }
}

/**
 * Those of different things that this key may still be told of, in their order: `points` different ones within
 * `seconds`. One that was told of already is free as long as the counter remembers it.
 * @throws when the database does not answer
 */
export async function withinLimit(key: string, things: readonly string[], rate: Rate): Promise<string[]> {
  const told: string[] = []
  for (const thing of things) {
    if ((await isRemembered(key, thing, rate)) || (await tell(key, thing, rate))) told.push(thing)
  }
  return told
}

async function isRemembered(key: string, thing: string, { seconds }: Rate): Promise<boolean> {
  const limits = opened()
  await limits.tableReady
  return (await limiterOf(limits, { points: 1, seconds }).get(hashed(key, thing))) !== null
}

/** Remembers only what the key may be told of: a thing asked about in vain is not free the next time. */
async function tell(key: string, thing: string, rate: Rate): Promise<boolean> {
  if ((await secondsToWait(key, rate)) > 0) return false
  await limiterOf(opened(), { points: 1, seconds: rate.seconds }).set(hashed(key, thing), 1, rate.seconds)
  return true
}

/** Forgets the counters that ran out before this instant. @returns how many */
export async function forgetCounters(before: Date): Promise<number> {
  const { pool, tableReady } = opened()
  await tableReady
  const { rowCount } = await pool.query(`DELETE FROM "${schemaName}"."${tableName}" WHERE expire < $1`, [
    before.getTime(),
  ])
  return rowCount ?? 0
}

/** Closes the connections; for tests and for the end of a process. */
export async function closeLimits(): Promise<void> {
  const open = shared[place]
  delete shared[place]
  await open?.pool.end()
}

function hashed(...parts: string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("base64url")
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
    // Who is refused already costs the database nothing more.
    inMemoryBlockOnConsumed: points,
  })
  limits.byRate.set(name, limiter)
  return limiter
}
