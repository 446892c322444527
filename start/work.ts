import { ConfigError } from "#platform/config/config.ts"
import { AlreadyRunning } from "#platform/database/claim.ts"
import { work } from "#platform/jobs/queue.ts"
import { log } from "#platform/log/log.ts"
import { jobs } from "./schedule.ts"
import { withDatabase } from "./with-database.ts"

/** `npm run worker`: jobs alone, beside servers that run with JOBS=off. */
try {
  await withDatabase(async () => {
    await work(jobs)
    log.info({ part: "jobs" }, "Working")
    await new Promise<void>((done) => {
      process.once("SIGTERM", () => done())
      process.once("SIGINT", () => done())
    })
  })
  process.exit(0)
} catch (error) {
  console.error(error instanceof ConfigError || error instanceof AlreadyRunning ? error.message : error)
  process.exit(1)
}
