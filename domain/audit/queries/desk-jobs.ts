import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

export type JobState = "created" | "retry" | "active" | "completed" | "cancelled" | "failed"

/** How the jobs of one name fare: how many are in each state, of those kept (14 days). */
export interface JobLine {
  readonly name: string
  readonly waiting: number
  readonly active: number
  readonly completed: number
  readonly failed: number
  readonly lastAt: Date | null
}

export interface FailedJob {
  readonly id: string
  readonly name: string
  readonly state: JobState
  readonly retries: number
  readonly at: Date
  /** What went wrong, the first line of it. */
  readonly said: string
}

/** How the queue fares. The tables are pg-boss's own (schema `pgboss`). @throws NotAllowed */
export async function deskJobs(actor: Actor): Promise<{ jobs: JobLine[]; failed: FailedJob[] }> {
  demand(actor, "jobs.read")
  const [jobs, failed] = await Promise.all([
    db.$queryRaw<JobLine[]>`
      SELECT "name",
        count(*) FILTER (WHERE state::text IN ('created', 'retry'))::int AS "waiting",
        count(*) FILTER (WHERE state::text = 'active')::int AS "active",
        count(*) FILTER (WHERE state::text = 'completed')::int AS "completed",
        count(*) FILTER (WHERE state::text IN ('failed', 'cancelled'))::int AS "failed",
        max(coalesce(completed_on, started_on)) AS "lastAt"
      FROM pgboss.job WHERE "name" NOT LIKE '\\_\\_%'
      GROUP BY "name" ORDER BY "name"`,
    db.$queryRaw<FailedJob[]>`
      SELECT id::text AS "id", "name", state::text AS "state", retry_count AS "retries",
        coalesce(completed_on, started_on, created_on) AS "at",
        coalesce(split_part(coalesce(output ->> 'message', output ->> 'value', ''), E'\\n', 1), '') AS "said"
      FROM pgboss.job
      WHERE "name" NOT LIKE '\\_\\_%' AND (state::text = 'failed' OR (state::text = 'retry' AND retry_count > 0))
      ORDER BY "at" DESC LIMIT 50`,
  ])
  return { jobs, failed }
}
