import { announceDatabase, config, loadEnvFile } from "#platform/config/config.ts"
import { AlreadyRunning } from "#platform/database/claim.ts"
import { closeDatabase } from "#platform/database/client.ts"
import { type Cluster, clusterUrl, startCluster } from "#platform/database/cluster.ts"
import { migrate } from "#platform/database/migrate.ts"
import { makeJobTables, stopJobs } from "#platform/jobs/queue.ts"

/**
 * Runs an operator's command on the database: of the running product when there is one, else on one of its own that
 * ends with it. @returns what `work` returns
 */
export async function withDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  loadEnvFile(".env")
  const cluster = await joined()
  try {
    return await work()
  } finally {
    await stopJobs()
    await closeDatabase()
    await cluster?.stop()
  }
}

async function joined(): Promise<Cluster | undefined> {
  const { databaseUrl, dataDir } = config()
  if (databaseUrl) return undefined
  try {
    const cluster = await startCluster(dataDir)
    announceDatabase(cluster.url)
    await migrate(cluster.url)
    await makeJobTables(cluster.url)
    return cluster
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error
    announceDatabase(clusterUrl(dataDir))
    return undefined
  }
}
