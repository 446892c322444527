import { stat } from "node:fs/promises"
import type pg from "pg"
import { migrate } from "#platform/database/migrate.ts"
import { makeJobTables } from "#platform/jobs/queue.ts"
import { enqueueAgain, type WaitingJob } from "#platform/jobs/waiting.ts"
import type { FileStore } from "#platform/storage/storage.ts"
import { connected, quoted, tablesIn } from "./catalogue.ts"
import { demandAlone, demandKnownMigrations, demandNoFiles, prepareEmptyDatabase } from "./empty-place.ts"
import { holdBackGuards } from "./guards.ts"
import { loadTable, type TableLoad } from "./load-table.ts"
import { BackupRefused, type Manifest, type Summary, summaryOf, type Table, type Tell } from "./manifest.ts"
import { pass, readArchive, textOf } from "./read-archive.ts"
import type { Content } from "./tar.ts"

export interface Place {
  readonly url: string
  readonly files: FileStore
  takeSecret(secret: string): void
}

/**
 * Reads the whole archive and says what is in it; touches nothing else.
 * @throws BackupRefused when it is damaged, cut off, no backup of ours, or of a newer product
 */
export async function checkedArchive(path: string): Promise<Manifest> {
  const manifest = await readArchive(path, pass)
  await demandKnownMigrations(manifest)
  return manifest
}

/**
 * Puts a checked archive into an empty place: all rows in one transaction, and the files, or nothing of either. An
 * archive of an older version is loaded as that version had it and then migrated.
 * @throws BackupRefused when the place is not empty or in use, or the archive is not what was checked
 */
export async function restore(
  path: string,
  checked: Manifest,
  into: Place,
  tell: Tell = () => {},
): Promise<Summary> {
  await demandNoFiles(into.files)
  await prepareEmptyDatabase(into.url, checked.migrations)
  await makeJobTables(into.url)
  const client = await connected(into.url)
  const written: string[] = []
  try {
    await client.query("BEGIN")
    const { jobs, secret } = await loaded(client, path, checked, into.files, written, tell)
    await enqueueAgain(into.url, client, jobs)
    if (secret !== undefined) into.takeSecret(secret)
    await client.query("COMMIT")
  } catch (error) {
    for (const key of written) await into.files.remove(key).catch(() => {})
    throw error
  } finally {
    // Without a COMMIT before it, this takes everything back.
    await client.end()
  }
  await migrate(into.url)
  await analyse(into.url)
  return summaryOf(checked, (await stat(path)).size)
}

async function loaded(
  client: pg.Client,
  path: string,
  checked: Manifest,
  files: FileStore,
  written: string[],
  tell: Tell,
): Promise<{ jobs: WaitingJob[]; secret: string | undefined }> {
  const tables = await lockedTables(client, checked)
  const guards = await holdBackGuards(client)
  // What migrations write is in the archive too, as people left it.
  await client.query(`TRUNCATE ${[...tables.keys()].map(quoted).join(", ")}`)
  const all = summaryOf(checked, 0).files
  let load: TableLoad | undefined
  let bytes = 0
  let jobs = ""
  let secret: string | undefined

  const again = await readArchive(path, async (part, content) => {
    switch (part.kind) {
      case "rows": {
        load ??= loadTable(client, tableNamed(part.table))
        await load.add(content)
        if (part.part < load.table.parts) return
        await load.end()
        tell({ table: load.table.name, rows: load.table.rows, ended: true })
        load = undefined
        return
      }
      case "file":
        written.push(part.key)
        bytes += await put(files, part.key, content)
        return tell({ files: written.length, bytes, of: all })
      case "jobs":
        jobs = await textOf(content)
        return
      case "secret":
        secret = await textOf(content)
        return
    }
  })
  if (JSON.stringify(again) !== JSON.stringify(checked)) throw changed()
  for (const { name, last } of checked.sequences) await setSequence(client, name, last)
  await guards.putBack()
  return {
    jobs: jobs
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    secret,
  }

  function tableNamed(name: string): Table {
    const table = tables.get(name)
    if (!table || (load && load.table.name !== name)) throw changed()
    return table
  }
}

/** Locks all tables, once they are those of the archive, and makes sure once more that nobody came in. */
async function lockedTables(client: pg.Client, checked: Manifest): Promise<Map<string, Table>> {
  const known = await tablesIn(client)
  const shape = (tables: readonly { name: string; columns: readonly string[] }[]) =>
    tables.map(({ name, columns }) => `${name}(${columns.join(",")})`)
  const [here, there] = [shape(known), shape(checked.tables)]
  const odd = there.find((table) => !here.includes(table)) ?? here.find((table) => !there.includes(table))
  if (odd)
    throw new BackupRefused(
      `The backup's tables are not those of its migrations: ${odd}. It was made from a database that was changed by hand.`,
    )
  const all = known.map(({ name }) => quoted(name)).join(", ")
  await client.query(`LOCK TABLE ${all} IN ACCESS EXCLUSIVE MODE`)
  await demandAlone(client)
  return new Map(checked.tables.map((table) => [table.name, table]))
}

async function put(files: FileStore, key: string, content: Content): Promise<number> {
  let bytes = 0
  await files.write(
    key,
    (async function* () {
      for await (const chunk of content) {
        bytes += chunk.length
        yield chunk
      }
    })(),
  )
  const size = await files.size(key)
  if (size !== bytes) throw new Error(`${key} should have ${bytes} bytes in the storage and has ${size}`)
  return bytes
}

/** Sequences do not roll back; a new start of one does, and what is set after it goes with it. */
async function setSequence(client: pg.Client, name: string, last: string): Promise<void> {
  await client.query(`ALTER SEQUENCE ${quoted(name)} RESTART`)
  await client.query("SELECT setval($1::regclass, $2::bigint)", [quoted(name), last])
}

function changed(): BackupRefused {
  return new BackupRefused("The backup changed while it was read. Nothing was changed here.")
}

/** Without figures of its own PostgreSQL would plan the first queries for empty tables. */
async function analyse(url: string): Promise<void> {
  const client = await connected(url)
  try {
    for (const { name } of await tablesIn(client)) await client.query(`ANALYZE ${quoted(name)}`)
  } finally {
    await client.end()
  }
}
