import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, rmSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as later } from "node:timers/promises"
import pg from "pg"
import { log } from "#platform/log/log.ts"
import { now } from "#platform/time/time.ts"
import { postgresBinaries } from "./binaries.ts"
import { type Claim, claim } from "./claim.ts"
import { type Account, makeFor, placeFor, postgresAccount, run, socketFolder } from "./placement.ts"

export interface Cluster {
  /** Over a Unix socket that only this user may open; there is no TCP port. */
  readonly url: string
  /** Ends PostgreSQL cleanly: open transactions are rolled back, everything confirmed is on disk. */
  stop(): Promise<void>
}

/** ms that a start may take: after a hard kill PostgreSQL first replays its log. */
const patience = 30_000
/** ms between two looks whether PostgreSQL still lives. */
const watch = 500

/** What a small machine wants; a larger one uses a server of its own through DATABASE_URL. */
const settings = {
  listen_addresses: "",
  max_connections: "100",
  shared_buffers: "128MB",
  max_wal_size: "2GB",
  jit: "off",
  log_min_messages: "warning",
  log_timezone: "UTC",
  timezone: "UTC",
}

interface Place {
  folder: string
  socket: string
  account: Account | undefined
}

/**
 * Starts the packaged PostgreSQL with its data under `dataDir`, making it when it is new, and keeps it alive: one that
 * was left behind by a killed process is taken over, one that dies is started again.
 * @throws AlreadyRunning when another living process holds this data directory
 */
export async function startCluster(dataDir: string): Promise<Cluster> {
  mkdirSync(dataDir, { recursive: true })
  const account = postgresAccount()
  const folder = placeFor(realpathSync(dataDir), account)
  const place: Place = { folder: join(folder, "postgres"), socket: socketFolder(folder, account), account }
  const held = await claim(join(place.socket, "samling.sock"))
  try {
    return await started(place, held)
  } catch (error) {
    await held.release()
    throw error
  }
}

/** Where the cluster of a data directory listens, for a command that joins a living product. */
export function clusterUrl(dataDir: string): string {
  const account = postgresAccount()
  return urlOf(socketFolder(placeFor(realpathSync(dataDir), account), account), "samling")
}

async function started(place: Place, held: Claim): Promise<Cluster> {
  if (!existsSync(join(place.folder, "PG_VERSION"))) initialise(place)
  let stopping = false
  await awake(place)
  await madeDatabase(place)

  let waking = false
  const watching = setInterval(async () => {
    if (stopping || waking || living(place)) return
    waking = true
    log.error({ part: "database" }, "PostgreSQL is gone; starting it again")
    await awake(place).catch((error) =>
      log.error({ part: "database", err: error }, "PostgreSQL did not start"),
    )
    waking = false
  }, watch)

  return {
    url: urlOf(place.socket, "samling"),
    async stop() {
      stopping = true
      clearInterval(watching)
      const pid = living(place)
      // SIGINT is PostgreSQL's fast shutdown.
      if (pid) process.kill(pid, "SIGINT")
      const limit = now().getTime() + patience
      while (living(place) && now().getTime() < limit) await later(25)
      await held.release()
    },
  }
}

function initialise(place: Place): void {
  makeFor(place.folder, place.account)
  const { initdb } = postgresBinaries(place.account)
  run(
    initdb,
    [
      ...["-D", place.folder, "-U", "samling", "--auth=trust", "--encoding=UTF8", "--no-instructions"],
      ...["--locale-provider=icu", "--icu-locale=da-DK", "--locale=C", "--data-checksums"],
    ],
    place.account,
  )
}

/** Starts PostgreSQL unless it lives, and waits until it answers. @throws with the end of its log */
async function awake(place: Place): Promise<void> {
  const limit = now().getTime() + patience
  let launched: ChildProcess | undefined
  for (;;) {
    if (await answers(place)) return
    // One that gives up is tried again: processes of a killed server may hold its memory for a moment.
    if (!living(place) && (!launched || hasEnded(launched))) launched = launch(place)
    if (now().getTime() > limit) throw new Error(`PostgreSQL does not start:\n${lastLines(logFile(place))}`)
    await later(50)
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

function launch(place: Place): ChildProcess {
  // PostgreSQL would not start beside the lock of a dead server whose number another program has by now.
  if (isAlive(lockedBy(place))) rmSync(lockFile(place))
  const { postgres } = postgresBinaries(place.account)
  const out = openSync(logFile(place), "a")
  const child = spawn(
    postgres,
    [
      ...["-D", place.folder, "-c", `unix_socket_directories=${place.socket}`],
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    // A group of its own: Ctrl-C in the terminal reaches the product first, which ends PostgreSQL when it is done.
    { detached: true, cwd: "/", stdio: ["ignore", out, out], ...place.account },
  )
  closeSync(out)
  child.unref()
  return child
}

/** The process id of the living server of this folder. */
function living(place: Place): number | undefined {
  const pid = lockedBy(place)
  return isAlive(pid) && isServer(pid, place) ? pid : undefined
}

/** What the server's own lock file says; NaN without one, and while it is not written yet. */
function lockedBy(place: Place): number {
  try {
    return Number(readFileSync(lockFile(place), "utf8").split("\n")[0]) || Number.NaN
  } catch {
    return Number.NaN
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/**
 * Whether it is not another program that was given the number since: where a machine or container starts anew, numbers
 * come again. Without /proc the number is believed.
 */
function isServer(pid: number, place: Place): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(place.folder)
  } catch {
    return true
  }
}

async function answers(place: Place): Promise<boolean> {
  const client = new pg.Client({
    connectionString: urlOf(place.socket, "postgres"),
    connectionTimeoutMillis: 2_000,
  })
  client.on("error", () => {})
  try {
    await client.connect()
    await client.query("SELECT 1")
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function madeDatabase(place: Place): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(place.socket, "postgres") })
  await client.connect()
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'samling'")
    if (!rowCount) await client.query('CREATE DATABASE "samling"')
  } finally {
    await client.end()
  }
}

function lockFile(place: Place): string {
  return join(place.folder, "postmaster.pid")
}

function logFile(place: Place): string {
  return join(place.folder, "..", "postgres.log")
}

function urlOf(socket: string, database: string): string {
  return `postgresql://samling@localhost/${database}?host=${encodeURIComponent(socket)}`
}

function lastLines(file: string): string {
  try {
    return readFileSync(file, "utf8").trimEnd().split("\n").slice(-8).join("\n")
  } catch {
    return "(it wrote no log)"
  }
}
