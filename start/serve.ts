import {
  announceDatabase,
  type Config,
  ConfigError,
  config,
  loadEnvFile,
  setNodeEnvironment,
} from "#platform/config/config.ts"
import { AlreadyRunning } from "#platform/database/claim.ts"
import { type Cluster, startCluster } from "#platform/database/cluster.ts"
import { buildIfNeeded, generateIfNeeded } from "./build.ts"

/** `npm start` and `npm run dev`: database, migrations, demo content, pages, jobs, http, in this order. */
const dev = process.argv.includes("--dev")
/** Closed in the opposite order of opening. */
const closers: (() => Promise<void>)[] = []
let stopping: Promise<never> | undefined

process.on("SIGTERM", () => void stop(0))
process.on("SIGINT", () => void stop(0))
try {
  await serve()
} catch (error) {
  explain(error)
  await stop(exitCode(error))
}

async function serve(): Promise<void> {
  if (Number(process.versions.node.split(".")[0]) < 24) {
    throw new ConfigError(
      "Samling runs on Node 24. Start it with `npm start`, which brings its own, or install Node 24.",
    )
  }
  loadEnvFile(".env")
  setNodeEnvironment(dev ? "development" : "production")
  const known = config()
  await generateIfNeeded()
  await openDatabase(known)
  // Only now: what stands above the database reads the generated client and the address that was announced.
  const { firstSteps } = await import("./first-steps.ts")
  const { signIn } = await firstSteps(known)
  if (!dev) await buildIfNeeded()
  if (known.jobs) await openJobs()
  const { startHttp } = await import("#platform/http/server.ts")
  const { keepVisits } = await import("#domain/visits/jobs.ts")
  const http = await startHttp({ port: known.port, host: known.host, dev, keepVisits })
  closers.push(() => http.close())
  if (signIn) console.log(`SIGN IN ${await signIn()}`)
  console.log(`READY ${known.siteUrlGiven ? known.siteUrl : http.url}`)
}

async function openDatabase({ databaseUrl, databaseUrlDirect, dataDir }: Config): Promise<void> {
  const { migrate } = await import("#platform/database/migrate.ts")
  const { makeJobTables } = await import("#platform/jobs/queue.ts")
  let cluster: Cluster | undefined
  if (!databaseUrl) {
    cluster = await startCluster(dataDir)
    announceDatabase(cluster.url)
    closers.push(cluster.stop)
  }
  const direct = databaseUrlDirect ?? cluster?.url ?? ""
  await migrate(direct)
  await makeJobTables(direct)
  const { closeDatabase } = await import("#platform/database/client.ts")
  closers.push(closeDatabase)
}

async function openJobs(): Promise<void> {
  const { jobs } = await import("./schedule.ts")
  const { stopJobs, work } = await import("#platform/jobs/queue.ts")
  closers.push(stopJobs)
  await work(jobs)
}

/** Finishes what is in flight and leaves; a second signal does not hurry it, `kill -9` is survived as well. */
function stop(code: number): Promise<never> {
  stopping ??= (async () => {
    for (const close of closers.reverse()) await close().catch((error) => console.error(error))
    process.exit(code)
  })()
  return stopping
}

function explain(error: unknown): void {
  if (error instanceof ConfigError) console.error(error.message)
  else if (error instanceof AlreadyRunning) {
    console.error(
      `Samling is already running with this data directory (DATA_DIR). Stop it first, or choose another.`,
    )
  } else if (code(error) === "EADDRINUSE") {
    console.error(
      `PORT ${config().port} is taken by another program. Stop it, or set PORT to another number.`,
    )
  } else if (code(error) === "ENOSPC")
    console.error("The disk is full. Free some space and start again; nothing is lost.")
  else console.error(error)
}

function exitCode(error: unknown): number {
  return error instanceof AlreadyRunning || code(error) === "EADDRINUSE" ? 3 : 1
}

function code(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : ""
}
