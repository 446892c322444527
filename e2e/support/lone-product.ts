import { setTimeout as later } from "node:timers/promises"
import { expect } from "@playwright/test"
import pg from "pg"
import { announceDatabase } from "#platform/config/config.ts"
import { closeDatabase, db, transaction } from "#platform/database/client.ts"
import { clusterUrl } from "#platform/database/cluster.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import type { MemoryFigures } from "#platform/http/page-memory.ts"
import { startProduct } from "./product.ts"
import { type Ask, filledIn, wireTo } from "./wire.ts"

/** A product in which nobody else writes: no jobs, no other tests. Its database can be shut and its connections cut. */
export interface LoneProduct {
  readonly ask: Ask
  /** Headers of a signed-in administrator. */
  readonly staff: { readonly cookie: string }
  readonly health: () => Promise<{ pages: MemoryFigures; rss: number }>
  /** How often what the public sees has been changed by a write. */
  readonly publicVersion: () => Promise<number>
  /** Asks until the answer comes out of the memory. @throws when it does not within some seconds */
  readonly remembered: (path: string) => Promise<void>
  readonly forgetEverything: () => Promise<void>
  /** The page memory holds nothing within a second. */
  readonly becomesEmpty: () => Promise<void>
  /** From now on the database takes no new connection; those that are open stay. */
  readonly shut: () => Promise<void>
  readonly open: () => Promise<void>
  /** Ends the connections that this SQL condition on pg_stat_activity finds; answers how many. */
  readonly cut: (condition: string) => Promise<number>
  readonly stop: () => Promise<void>
}

/** Starts one, and points `db` and the commands of this process at its database. */
export async function startLoneProduct(logFile: string): Promise<LoneProduct> {
  const product = await startProduct(logFile, { JOBS: "off" })
  const { ask, close } = wireTo(product.url)
  const url = clusterUrl(product.dataDir)
  announceDatabase(url)
  // Beside the product's database, so that it stays connected when that one is shut.
  const keeper = new pg.Client({ connectionString: url.replace("/samling?", "/postgres?") })
  await keeper.connect()
  const health: LoneProduct["health"] = async () => JSON.parse((await ask("/api/health")).text)
  const becomesEmpty = () =>
    expect.poll(async () => (await health()).pages.entries, { timeout: 1_000, intervals: [10] }).toBe(0)
  const remembered = async (path: string) => {
    for (let attempt = 0; attempt < 200; attempt++) {
      if ((await ask(path)).header("cache-status") === "samling; hit") return
      await later(10)
    }
    throw new Error(`${path} is not remembered`)
  }
  return {
    ask,
    staff: { cookie: await cookieBehind(ask, product.signInLink) },
    health,
    becomesEmpty,
    remembered,
    async publicVersion() {
      const { version } = await db.publicVersion.findUniqueOrThrow({
        where: { id: 1 },
        select: { version: true },
      })
      return Number(version)
    },
    async forgetEverything() {
      // Something must be there first: of an empty memory one cannot tell whether it has been told to forget.
      await remembered("/medlemskab")
      await transaction((tx) => forgetPublicPages(tx))
      await becomesEmpty()
    },
    async shut() {
      await keeper.query("ALTER DATABASE samling ALLOW_CONNECTIONS false")
    },
    async open() {
      await keeper.query("ALTER DATABASE samling ALLOW_CONNECTIONS true")
    },
    async cut(condition) {
      const { rowCount } = await keeper.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'samling' AND ${condition}`,
      )
      return rowCount ?? 0
    },
    async stop() {
      await closeDatabase()
      await keeper.end()
      close()
      await product.stop()
    },
  }
}

/** The cookies of whoever presses the button behind a sign-in link. */
async function cookieBehind(ask: Ask, link: string): Promise<string> {
  const { pathname, search } = new URL(link)
  const path = pathname + search
  const answer = await ask(path, { form: await filledIn(ask, path, /name="token"/) })
  return answer.headers
    .filter(([name]) => name.toLowerCase() === "set-cookie")
    .map(([, value]) => value.split(";")[0])
    .join("; ")
}
