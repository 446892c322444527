import pg from "pg"
import { openSession } from "#domain/people/open-session.ts"
import { announceDatabase } from "#platform/config/config.ts"
import { closeDatabase, db, transaction } from "#platform/database/client.ts"
import { migrate } from "#platform/database/migrate.ts"
import { makeJobTables, stopJobs } from "#platform/jobs/queue.ts"
import { fillBulk } from "#prisma/demo/bulk.ts"
import { fillDemo } from "#prisma/demo/fill.ts"

/**
 * The houses of `bench -- growth`, made in a process of its own: the demo's content, then stories until there are as many
 * entries as asked for, a copy of the database at each size. What it is asked comes as a message, what it made goes back.
 */
export interface Wanted {
  readonly databaseUrl: string
  /** From the smallest to the largest; the last is the database itself. */
  readonly sizes: readonly number[]
}

export interface Grown {
  /** A database for each size, in their order. */
  readonly databaseUrls: string[]
  /** Opens the desk in each of them. */
  readonly sessionToken: string
  /** A story that stands in all of them. */
  readonly storyPath: string
  readonly seconds: number
}

process.on("message", async ({ databaseUrl, sizes }: Wanted) => {
  const began = performance.now()
  announceDatabase(databaseUrl)
  await migrate(databaseUrl)
  await makeJobTables(databaseUrl)
  await fillDemo()
  const { sessionToken } = await transaction((tx) =>
    openSession(tx, {
      email: "administrator@samling.example",
      role: "ADMINISTRATOR",
      purpose: "FIRST_ADMINISTRATOR",
      nextPath: null,
      userAgent: "bench",
    }),
  )
  const databaseUrls: string[] = []
  let storyPath = ""
  for (const [place, size] of sizes.entries()) {
    await fillBulk({ entries: size - (await db.entry.count()), orders: 0 })
    storyPath ||= await newestStory()
    databaseUrls.push(await keep(databaseUrl, place === sizes.length - 1 ? null : `growth_${size}`))
    console.error(`${size} entries after ${Math.round((performance.now() - began) / 1000)} s`)
  }
  await stopJobs()
  await closeDatabase()
  const grown: Grown = {
    databaseUrls,
    sessionToken,
    storyPath,
    seconds: Math.round((performance.now() - began) / 1000),
  }
  process.send?.(grown, () => process.exit(0))
})

async function newestStory(): Promise<string> {
  const { path } = await db.entry.findFirstOrThrow({
    where: { kind: "NEWS", path: { startsWith: "/nyheder/eksempel-" } },
    select: { path: true },
    orderBy: { publishedAt: "desc" },
  })
  return path
}

/**
 * Does what PostgreSQL does by itself within minutes (statistics, the index of what is new), and copies the database.
 * @returns the address of the copy; without a name, of the database itself
 */
async function keep(databaseUrl: string, name: string | null): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query("VACUUM ANALYZE")
  await client.end()
  if (name === null) return databaseUrl
  // A database that is copied may have no visitors.
  await stopJobs()
  await closeDatabase()
  const elsewhere = new pg.Client({ connectionString: databaseUrl.replace("/samling?", "/postgres?") })
  await elsewhere.connect()
  await elsewhere.query(`CREATE DATABASE "${name}" TEMPLATE "samling" STRATEGY FILE_COPY`)
  await elsewhere.end()
  return databaseUrl.replace("/samling?", `/${name}?`)
}
