import type pg from "pg"
import { PgBoss } from "pg-boss"
import { queueOptions } from "./queue.ts"

/** A job that has not ended, as it is kept in a backup: apart from the queue's own tables, which change by version. */
export interface WaitingJob {
  readonly name: string
  readonly data: object | null
  /** ISO. */
  readonly startAfter: string
}

/**
 * The jobs that wait or run; handlers are idempotent, so one that ran may run again. Those that the clock makes are
 * made again by the clock.
 */
export async function waitingJobs(client: pg.Client): Promise<WaitingJob[]> {
  const { rows: known } = await client.query(`SELECT to_regclass('pgboss.job') AS "is"`)
  if (!known[0].is) return []
  const { rows } = await client.query<{ name: string; data: object | null; startAfter: Date }>(`
    SELECT name, data, start_after AS "startAfter" FROM pgboss.job
    WHERE state IN ('created', 'retry', 'active') AND name NOT LIKE '\\_\\_%'
      AND name NOT IN (SELECT name FROM pgboss.schedule)
    ORDER BY created_on, id`)
  return rows.map(({ startAfter, ...job }) => ({ ...job, startAfter: startAfter.toISOString() }))
}

/** Gives a queue the jobs of another, in the transaction that `client` stands in. The queue's tables must be there. */
export async function enqueueAgain(
  connectionString: string,
  client: pg.Client,
  jobs: readonly WaitingJob[],
): Promise<void> {
  if (jobs.length === 0) return
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false, migrate: false, max: 1 })
  boss.on("error", () => {})
  await boss.start()
  try {
    for (const name of new Set(jobs.map((job) => job.name))) await boss.createQueue(name, queueOptions)
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) }
    for (const { name, data, startAfter } of jobs)
      await boss.send(name, data, { startAfter: new Date(startAfter), db })
  } finally {
    await boss.stop({ graceful: false })
  }
}
