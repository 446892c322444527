import { createHash, randomUUID } from "node:crypto"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterAll, inject } from "vitest"
import { knownMigrations } from "#platform/database/migrate.ts"

export interface Places {
  /** A database with nothing in it, on the server of the tests; of this account, or of one that may do everything. */
  database(owner?: string): Promise<string>
  /** A folder that is there and empty. */
  folder(): string
}

/** Empty places to restore into, taken away after the tests of the file. */
export function usePlaces(): Places {
  const server = inject("serverUrl")
  const databases: string[] = []
  const folders: string[] = []
  afterAll(async () => {
    for (const name of databases) await sqlOn(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })
  return {
    async database(owner) {
      const name = `place_${randomUUID().replaceAll("-", "")}`
      await sqlOn(server, `CREATE DATABASE "${name}" ${owner ? `OWNER "${owner}"` : ""}`)
      databases.push(name)
      const url = server.replace("/samling?", `/${name}?`)
      return owner ? url.replace("samling@", `${owner}@`) : url
    },
    folder() {
      const folder = mkdtempSync(join(tmpdir(), "samling-place-"))
      folders.push(folder)
      return folder
    },
  }
}

/** Runs SQL on a connection that ends with it. */
export async function sqlOn<Row extends pg.QueryResultRow = pg.QueryResultRow>(
  url: string,
  text: string,
): Promise<Row[]> {
  return connectedTo(url, async (client) => (await client.query<Row>(text)).rows)
}

/** A checksum of the ordered rows of every table, and where each sequence stands. */
export async function rowsOf(url: string): Promise<Record<string, string>> {
  // On one connection: a new one for each table costs more than all of their rows.
  return connectedTo(url, async (client) => {
    const tables = await client.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
    )
    const found: Record<string, string> = {}
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ sum: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) ORDER BY t::text COLLATE "C")), '') AS sum
         FROM "${name}" t`,
      )
      found[name] = rows[0]?.sum ?? ""
    }
    const sequences = await client.query("SELECT sequencename AS name, last_value AS last FROM pg_sequences")
    for (const row of sequences.rows) found[`sequence ${row.name}`] = String(row.last)
    return found
  })
}

/** Everything that keeps rows right, and whether it is awake: constraints, triggers, indexes, functions. */
export async function guardsOf(url: string): Promise<string[]> {
  const rows = await sqlOn<{ guard: string }>(
    url,
    `SELECT conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated::text AS guard
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT pg_get_triggerdef(oid) || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT t.tgrelid::regclass::text || ' ' || c.conname || ' ' || t.tgenabled::text || t.tgdeferrable::text || t.tginitdeferred::text
       FROM pg_trigger t JOIN pg_constraint c ON c.oid = t.tgconstraint
     UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
     ORDER BY 1`,
  )
  return rows.map(({ guard }) => guard)
}

/** SHA-256 of every file below a folder. */
export function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(folder.length),
        createHash("sha256").update(readFileSync(path)).digest("hex"),
      ]),
  )
}

/** The first of the product's migrations, as a database of an old version has it. */
export async function oldestMigration(): Promise<string> {
  const [first] = await knownMigrations()
  if (!first) throw new Error("there are no migrations")
  return first
}

async function connectedTo<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
