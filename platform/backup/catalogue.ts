import pg from "pg"

/** The schema that holds what people wrote. Jobs and the counters of rate limits have schemas of their own. */
const schema = "public"

export interface KnownTable {
  readonly name: string
  /** Those that are stored, not computed from others. */
  readonly columns: readonly string[]
}

/** A connection for backing up or restoring: its texts read the same on every server. The caller ends it. */
export async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: "samling backup", keepAlive: true })
  // What breaks is told by the statement that waits.
  client.on("error", () => {})
  await client.connect()
  try {
    await client.query(`
      SET client_encoding = 'UTF8'; SET datestyle = 'ISO, MDY'; SET intervalstyle = 'postgres';
      SET timezone = 'UTC'; SET bytea_output = 'hex'; SET extra_float_digits = 1;
      SET search_path = ${schema}; SET statement_timeout = 0; SET lock_timeout = '30s'`)
  } catch (error) {
    await client.end()
    throw error
  }
  return client
}

/** Every table of ours, by name; those of extensions are not. */
export async function tablesIn(client: pg.Client): Promise<KnownTable[]> {
  const { rows } = await client.query<KnownTable>(`
    SELECT c.relname::text AS name,
      array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = '${schema}'
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND NOT EXISTS (
      SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    GROUP BY c.relname ORDER BY c.relname COLLATE "C"`)
  return rows
}

/** The last number that each sequence gave; one that was never asked has none. */
export async function sequencesIn(client: pg.Client): Promise<{ name: string; last: string }[]> {
  const { rows } = await client.query<{ name: string; last: string }>(`
    SELECT sequencename::text AS name, last_value::text AS last FROM pg_sequences
    WHERE schemaname = '${schema}' AND last_value IS NOT NULL ORDER BY sequencename COLLATE "C"`)
  return rows
}

/** The migrations that this database has had, in their order; none when it is new. */
export async function migrationsIn(client: pg.Client): Promise<string[]> {
  const { rows: known } = await client.query(`SELECT to_regclass('${schema}._prisma_migrations') AS "is"`)
  if (!known[0].is) return []
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

/** The name as it stands in SQL. */
export function quoted(name: string): string {
  return `"${schema}".${pg.escapeIdentifier(name)}`
}

export function copySql({ name, columns }: KnownTable, direction: "TO STDOUT" | "FROM STDIN"): string {
  return `COPY ${quoted(name)} (${columns.map((column) => pg.escapeIdentifier(column)).join(", ")}) ${direction}`
}
