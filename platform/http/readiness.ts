import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as later } from "node:timers/promises"
import { db } from "#platform/database/client.ts"
import { log } from "#platform/log/log.ts"

/** ms. Whoever sends visitors here must know soon: a database that hangs is no better than none. */
const patience = 2_000

export interface Readiness {
  status: "ready" | "database" | "migrations"
  /** Migrations of this version that the database does not have. */
  missing: string[]
}

/** Whether this process can serve: the database answers, and has every migration of this version. Never throws. */
export async function readiness(): Promise<Readiness> {
  try {
    const names = new Set(await Promise.race([appliedNames(), tooLate()]))
    const missing = (await migrationNames()).filter((name) => !names.has(name))
    return missing.length === 0 ? { status: "ready", missing } : { status: "migrations", missing }
  } catch (error) {
    log.warn({ part: "http", err: error }, "Not ready: the database does not answer")
    return { status: "database", missing: [] }
  }
}

async function appliedNames(): Promise<string[]> {
  const applied = await db.$queryRaw<{ name: string }[]>`
    SELECT "migration_name" AS "name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`
  return applied.map(({ name }) => name)
}

async function tooLate(): Promise<never> {
  await later(patience, undefined, { ref: false })
  throw new Error(`No answer within ${patience} ms`)
}

async function migrationNames(): Promise<string[]> {
  // The folder beside the running product, not beside this file: Next's bundle has no such neighbour.
  const entries = await readdir(join(process.cwd(), "prisma", "migrations"), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}
