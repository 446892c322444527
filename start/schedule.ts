import type { Jobs } from "#platform/jobs/queue.ts"

/** Which job runs which domain function, and when. Each is thin and idempotent: it may run twice. */
export const jobs: Jobs = {
  handlers: {},
  cron: {},
}
