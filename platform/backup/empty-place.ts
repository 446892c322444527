import { randomBytes } from "node:crypto"
import { setTimeout as later } from "node:timers/promises"
import pg from "pg"
import { knownMigrations, migrate } from "#platform/database/migrate.ts"
import type { FileStore } from "#platform/storage/storage.ts"
import { connected, migrationsIn, quoted, tablesIn } from "./catalogue.ts"
import { BackupRefused, type Manifest } from "./manifest.ts"

/** Rows of a table that are compared; migrations write far fewer. */
const mostCompared = 10_000
const bookkeeping = "_prisma_migrations"

/** @throws BackupRefused when there is any file in the storage */
export async function demandNoFiles(files: FileStore): Promise<void> {
  const there = await files.list()
  if (there.length > 0)
    throw new BackupRefused(
      `The media folder already holds ${there.length} file${there.length === 1 ? "" : "s"} (${there[0]} …). ` +
        "A backup is restored into an empty place only: set DATA_DIR to a new folder. Nothing was changed.",
    )
}

/** @throws BackupRefused when the archive has migrations that this version of the product does not know */
export async function demandKnownMigrations({ migrations, version }: Manifest): Promise<void> {
  const known = await knownMigrations()
  const unknown = migrations.find((name) => !known.includes(name))
  if (unknown)
    throw new BackupRefused(
      `The backup was made by a newer version of Samling (${version}, with the migration ${unknown}). ` +
        "Restore it with that version. Nothing was changed.",
    )
}

/**
 * Makes the database ready for rows of these migrations: new, or as migrations alone leave one, and nobody else in it.
 * @throws BackupRefused when it holds anything else, or is in use
 */
export async function prepareEmptyDatabase(url: string, migrations: readonly string[]): Promise<void> {
  const client = await connected(url)
  try {
    await demandAlone(client)
    if ((await tablesIn(client)).length > 0) {
      const applied = await migrationsIn(client)
      await demandFresh(client, url, applied)
      if (applied.some((name) => !migrations.includes(name))) await startOver(client)
    }
  } finally {
    await client.end()
  }
  await migrate(url, migrations)
}

/** @throws BackupRefused when another connection of the same account is in this database: the product, most likely */
export async function demandAlone(client: pg.Client): Promise<void> {
  // A connection that was closed a moment ago, one of our own too, is seen for a moment more.
  for (let tries = 30; await hasCompany(client); tries--) {
    if (tries === 0) throw inUse()
    await later(100)
  }
}

async function hasCompany(client: pg.Client): Promise<boolean> {
  await client.query("SELECT pg_stat_clear_snapshot()")
  const { rows } = await client.query(`
    SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`)
  return rows.length > 0
}

function inUse(): BackupRefused {
  return new BackupRefused(
    "Somebody else is connected to this database. Stop the product (and close other programs that use the " +
      "database), then restore into an empty one. Nothing was changed.",
  )
}

async function demandFresh(client: pg.Client, url: string, applied: readonly string[]): Promise<void> {
  const known = await knownMigrations()
  const here = await contentsOf(client)
  const held = [...here].filter(([, rows]) => rows.length > 0)
  if (applied.length === 0 || applied.some((name) => !known.includes(name)))
    throw notEmpty("tables that this version of Samling did not make")
  if (held.length === 0) return
  const fresh = held.some(([, rows]) => rows.length > mostCompared)
    ? null
    : await freshContents(client, url, applied)
  if (fresh === undefined)
    throw notEmpty(
      "rows, and this account may not make a second database to see whether they come from migrations",
    )
  const others = held.filter(([table, rows]) => JSON.stringify(rows) !== JSON.stringify(fresh?.get(table)))
  if (others.length > 0) {
    const named = others.slice(0, 5).map(([table, rows]) => `${table} (${counted(rows.length)})`)
    throw notEmpty(`rows in ${named.join(", ")}${others.length > 5 ? " and more" : ""}`)
  }
}

function counted(rows: number): string {
  return rows > mostCompared ? `more than ${mostCompared}` : String(rows)
}

function notEmpty(what: string): BackupRefused {
  return new BackupRefused(
    `The database holds ${what}. A backup is restored into an empty place only: set DATA_DIR to a new folder, ` +
      "or DATABASE_URL to an empty database. Nothing was changed.",
  )
}

type Contents = Map<string, string[]>

async function contentsOf(client: pg.Client): Promise<Contents> {
  const contents: Contents = new Map()
  for (const { name } of await tablesIn(client)) {
    if (name === bookkeeping) continue
    const { rows } = await client.query<{ row: string }>(
      `SELECT t::text AS row FROM ${quoted(name)} t LIMIT ${mostCompared + 1}`,
    )
    contents.set(name, rows.map(({ row }) => row).sort())
  }
  return contents
}

/** What these migrations alone write, seen in a database that is made for it; undefined when none may be made. */
async function freshContents(
  client: pg.Client,
  url: string,
  migrations: readonly string[],
): Promise<Contents | undefined> {
  const name = `samling_fresh_${randomBytes(6).toString("hex")}`
  const address = url.replace(/^(\w+:\/\/[^/?]*\/)[^?]*/, `$1${name}`)
  try {
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
  } catch (error) {
    // insufficient_privilege
    if (error instanceof pg.DatabaseError && error.code === "42501") return undefined
    throw error
  }
  try {
    await migrate(address, migrations)
    const fresh = await connected(address)
    return await contentsOf(fresh).finally(() => fresh.end())
  } finally {
    await client.query(`DROP DATABASE ${pg.escapeIdentifier(name)} WITH (FORCE)`)
  }
}

/** Takes away what later migrations than the archive's made, in a database that was found to hold nothing else. */
async function startOver(client: pg.Client): Promise<void> {
  await client.query(`
    BEGIN;
    DROP SCHEMA IF EXISTS pgboss CASCADE;
    DROP SCHEMA public CASCADE;
    CREATE SCHEMA public;
    COMMIT`)
}
