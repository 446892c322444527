import { fromPrisma, PgBoss } from "pg-boss"
import { config } from "#platform/config/config.ts"
import type { Tx } from "#platform/database/client.ts"
import { log } from "#platform/log/log.ts"

export type JobData = Record<string, string | number | boolean | null>

export interface EnqueueOptions {
  /** Not before this instant. */
  startAfter?: Date
  /** Of two that wait the higher comes first; 0 when left out. */
  priority?: number
  /** For work that takes long: after so many seconds it is taken to be lost, and tried again. */
  expireInSeconds?: number
}

export interface Jobs {
  /** What runs under each name. Must be idempotent: a job whose process died runs again. */
  handlers: Record<string, (data: JobData) => Promise<void>>
  /** Cron lines by name, in Copenhagen time. */
  cron: Record<string, string>
  /** What runs as soon as this process works, whatever the clock says. */
  atStart?: readonly string[]
}

export const queueOptions = {
  // A process that dies stops saying that it lives; its job runs again within half a minute.
  heartbeatSeconds: 10,
  retryLimit: 8,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 600,
  expireInSeconds: 600,
  deleteAfterSeconds: 14 * 24 * 3600,
}

interface Open {
  boss: Promise<PgBoss>
  queues: Map<string, Promise<void>>
}

const place = Symbol.for("samling.jobs")
const shared: typeof globalThis & { [place]?: Open } = globalThis

/** Adds a job that starts when, and only if, this transaction commits. */
export async function enqueue(
  tx: Tx,
  name: string,
  data: JobData = {},
  options: EnqueueOptions = {},
): Promise<void> {
  const open = opened()
  const boss = await open.boss
  await queueReady(open, name)
  await boss.send(name, data, { ...options, db: fromPrisma(tx) })
}

/** Works on jobs in this process until `stopJobs`. */
export async function work(jobs: Jobs): Promise<void> {
  const open = opened({ supervise: true, schedule: true })
  const boss = await open.boss
  for (const [name, handle] of Object.entries(jobs.handlers)) {
    await queueReady(open, name)
    await boss.work<JobData>(
      name,
      { pollingIntervalSeconds: 0.5, batchSize: 1, localConcurrency: 2 },
      async ([job]) => {
        if (!job) return
        try {
          await handle(job.data ?? {})
        } catch (error) {
          log.error({ part: "jobs", job: name, err: error }, "A job failed and will be tried again")
          throw error
        }
      },
    )
  }
  for (const [name, cron] of Object.entries(jobs.cron)) {
    await boss.schedule(name, cron, {}, { tz: "Europe/Copenhagen" })
  }
  for (const name of jobs.atStart ?? []) await boss.send(name, {})
  // What an earlier version had by the clock and this one has not would go on filling a queue that nobody empties.
  for (const { name } of await boss.getSchedules()) {
    if (!(name in jobs.cron)) await boss.unschedule(name)
  }
}

/** Lets running jobs end and closes the connections. */
export async function stopJobs(): Promise<void> {
  const open = shared[place]
  delete shared[place]
  const boss = await open?.boss.catch(() => undefined)
  await boss?.stop({ graceful: true, timeout: 10_000 })
}

/** Makes the tables of the queue; part of every migration. */
export async function makeJobTables(connectionString: string): Promise<void> {
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false, max: 1 })
  boss.on("error", () => {})
  await boss.start()
  await boss.stop({ graceful: false })
}

function opened(role = { supervise: false, schedule: false }): Open {
  const known = shared[place]
  if (known) return known
  const connectionString = config().databaseUrl
  const boss = new PgBoss({
    ...(connectionString ? { connectionString } : {}),
    ...role,
    migrate: false,
    max: 6,
    application_name: "samling jobs",
  })
  boss.on("error", (error) => log.warn({ part: "jobs", err: error }, "The queue could not be reached"))
  const open: Open = { boss: boss.start(), queues: new Map() }
  open.boss.catch(() => {
    if (shared[place] === open) delete shared[place]
  })
  shared[place] = open
  return open
}

/** A queue is a row; the first who needs it makes it. */
function queueReady({ boss, queues }: Open, name: string): Promise<void> {
  const known = queues.get(name)
  if (known) return known
  const made = boss.then((it) => it.createQueue(name, queueOptions))
  made.catch(() => queues.delete(name))
  queues.set(name, made)
  return made
}
