import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { db } from "#platform/database/client.ts"
import { log } from "#platform/log/log.ts"

export interface Readiness {
  status: "ready" | "database" | "migrations"
  /** Migrations of this version that the database does not have. */
  missing: string[]
}

/** Whether this process can serve: the database answers, and has every migration of this version. Never throws. */
export async function readiness(): Promise<Readiness> {
  try {
    const applied = await db.$queryRaw<{ name: string }[]>`
      SELECT "migration_name" AS "name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`
    const names = new Set(applied.map(({ name }) => name))
    const missing = (await migrationNames()).filter((name) => !names.has(name))
    return missing.length === 0 ? { status: "ready", missing } : { status: "migrations", missing }
  } catch (error) {
    log.warn({ part: "http", err: error }, "Not ready: the database does not answer")
    return { status: "database", missing: [] }
  }
}

async function migrationNames(): Promise<string[]> {
  // The folder beside the running product, not beside this file: Next's bundle has no such neighbour.
  const entries = await readdir(join(process.cwd(), "prisma", "migrations"), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}
