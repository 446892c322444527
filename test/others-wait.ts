import { expect } from "vitest"
import type { Tx } from "#platform/database/client.ts"

/**
 * Until somebody else's statement waits for a lock of this transaction. Not asked of `pg_stat_activity`: a transaction
 * sees there who was connected when it first looked.
 */
export async function othersWait(tx: Tx): Promise<void> {
  await expect
    .poll(
      async () => {
        const [{ waiting } = { waiting: 0 }] = await tx.$queryRaw<{ waiting: number }[]>`
          SELECT count(*)::int AS "waiting" FROM pg_locks
            WHERE NOT "granted" AND pg_backend_pid() = ANY(pg_blocking_pids("pid"))`
        return waiting
      },
      { timeout: 4_000 },
    )
    .toBeGreaterThan(0)
}
