import { config } from "#platform/config/config.ts"
import { AlreadyRunning } from "#platform/database/claim.ts"
import { clusterUrl, startCluster } from "#platform/database/cluster.ts"

export interface Joined {
  readonly url: string
  /** Ends the database when it was started for this; that of a running product goes on. */
  leave(): Promise<void>
}

/** The database that is configured, else that of the running product, else one that is started here and made `ready`. */
export async function join(ready: (url: string) => Promise<void> = async () => {}): Promise<Joined> {
  const { databaseUrlDirect, dataDir } = config()
  if (databaseUrlDirect) return { url: databaseUrlDirect, leave: async () => {} }
  try {
    const cluster = await startCluster(dataDir)
    await ready(cluster.url)
    return { url: cluster.url, leave: cluster.stop }
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error
    return { url: clusterUrl(dataDir), leave: async () => {} }
  }
}
