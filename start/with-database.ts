import { announceDatabase, config, loadEnvFile } from "#platform/config/config.ts"
import { closeDatabase } from "#platform/database/client.ts"
import { migrate } from "#platform/database/migrate.ts"
import { makeJobTables, stopJobs } from "#platform/jobs/queue.ts"
import { join } from "./join.ts"

/**
 * Runs an operator's command on the database: of the running product when there is one, else on one of its own that
 * ends with it. @returns what `work` returns
 */
export async function withDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  loadEnvFile(".env")
  const joined = await join(async (url) => {
    await migrate(url)
    await makeJobTables(url)
  })
  if (!config().databaseUrl) announceDatabase(joined.url)
  try {
    return await work()
  } finally {
    await stopJobs()
    await closeDatabase()
    await joined.leave()
  }
}
