import { readdir, readFile, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { PrismaPg } from "@prisma/adapter-pg"
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils"
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg"
import pg from "pg"
import { ConfigError } from "#platform/config/config.ts"

/**
 * Prisma's schema engine as WebAssembly: the same engine as the CLI's, without the binary that the CLI downloads.
 * See docs/decisions on why.
 */
const prismaFolder = join(process.cwd(), "prisma")
const lockFile = "migration_lock.toml"

/** The database has had migrations that this version does not know. The message says so in plain words. */
export class NewerDatabase extends ConfigError {}

/**
 * Applies the migrations that the database lacks, each in its order; with `only`, no others than these.
 * @returns their names
 * @throws NewerDatabase, and then the database is as it was
 */
export async function migrate(databaseUrl: string, only?: readonly string[]): Promise<string[]> {
  await refuseNewer(databaseUrl)
  return withEngine(databaseUrl, async (engine) => {
    const { migrationDirectories, ...rest } = await migrationsList()
    const wanted = migrationDirectories.filter(({ path }) => only === undefined || only.includes(path))
    const applied = await engine.applyMigrations({
      ...none,
      migrationsList: { ...rest, migrationDirectories: wanted },
    })
    return applied.appliedMigrationNames
  })
}

/** An older version would write past guards and columns that it knows nothing of. */
async function refuseNewer(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ is: string | null }>(
      `SELECT to_regclass('_prisma_migrations') AS "is"`,
    )
    if (!rows[0]?.is) return
    const applied = await client.query<{ name: string }>(
      `SELECT "migration_name" AS "name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL ORDER BY 1`,
    )
    const known = new Set(await knownMigrations())
    const newer = applied.rows.filter(({ name }) => !known.has(name)).map(({ name }) => name)
    if (newer.length === 0) return
    throw new NewerDatabase(
      `The database was made by a newer version of Samling (it has had ${newer.join(", ")}). Nothing was changed. ` +
        "Start that version or a later one, or restore a backup of this version into an empty place.",
    )
  } finally {
    await client.end()
  }
}

/** The migrations that this version of the product has, in their order. */
export async function knownMigrations(): Promise<string[]> {
  const entries = await readdir(join(prismaFolder, "migrations"), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/**
 * The SQL from the schema as it was migrated last (`migrations/as-migrated.txt`) to the schema as it is written now;
 * "" when nothing differs. Compares texts, not a database: guards made by hand are not taken for drift.
 */
export async function migrationSql(databaseUrl: string): Promise<string> {
  const before = [{ path: "as-migrated.txt", content: await readFile(asMigrated, "utf8") }]
  const sql = await withEngine(databaseUrl, async (engine) => {
    const { stdout } = await engine.diff({
      ...none,
      from: { tag: "schemaDatamodel", files: before },
      to: { tag: "schemaDatamodel", files: await schemaFiles() },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
    } as Parameters<typeof engine.diff>[0])
    return stdout ?? ""
  })
  return sql.includes("This is an empty migration") ? "" : sql
}

/** Remembers the schema as it is now as the one that the migrations make. */
export async function rememberMigrated(): Promise<void> {
  const files = await schemaFiles()
  await writeFile(
    asMigrated,
    files
      .map(({ content }) => content.trim())
      .join("\n\n")
      .concat("\n"),
  )
}

const asMigrated = join(prismaFolder, "migrations", "as-migrated.txt")

async function withEngine<Result>(
  databaseUrl: string,
  work: (engine: glue.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await loaded()
  const datamodels = (await schemaFiles()).map(({ path, content }): [string, string] => [path, content])
  const factory = new PrismaPgOfWholeScripts({ connectionString: databaseUrl })
  try {
    return await work(
      await glue.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory)),
    )
  } finally {
    // The engine's lock belongs to its connection: left open, the next start would wait for it.
    await factory.close()
  }
}

/**
 * Prisma's adapter cuts a script at every ";", also inside functions and comments. PostgreSQL takes it whole, and then
 * a migration that fails halfway leaves nothing behind.
 */
class PrismaPgOfWholeScripts extends PrismaPg {
  readonly #opened: { dispose(): Promise<void> }[] = []

  override async connect() {
    const adapter = await super.connect()
    this.#opened.push(adapter)
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script)
    }
    return adapter
  }

  async close(): Promise<void> {
    await Promise.all(this.#opened.map((adapter) => adapter.dispose()))
  }
}

const none = { filters: { externalTables: [], externalEnums: [] } }

let loading: Promise<void> | undefined

function loaded(): Promise<void> {
  loading ??= (async () => {
    const folder = dirname(
      createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
    )
    const file = join(folder, "schema_engine_bg.wasm")
    const { instance } = await WebAssembly.instantiate(await readFile(file), {
      "./schema_engine_bg.js": { ...glue },
    })
    glue.__wbg_set_wasm(instance.exports)
    const start = instance.exports.__wbindgen_start
    if (typeof start === "function") start()
  })()
  return loading
}

async function schemaFiles(): Promise<{ path: string; content: string }[]> {
  const names = (await readdir(prismaFolder)).filter((name) => name.endsWith(".prisma")).sort()
  return Promise.all(
    names.map(async (name) => {
      const path = join(prismaFolder, name)
      return { path, content: await readFile(path, "utf8") }
    }),
  )
}

async function migrationsList() {
  const baseDir = join(prismaFolder, "migrations")
  const names = await knownMigrations()
  return {
    baseDir,
    lockfile: { path: lockFile, content: await readFile(join(baseDir, lockFile), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await readFile(join(baseDir, name, "migration.sql"), "utf8"),
          },
        },
      })),
    ),
  }
}
