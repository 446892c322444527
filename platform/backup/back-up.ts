import type pg from "pg"
import { to as copyTo } from "pg-copy-streams"
import { type WaitingJob, waitingJobs } from "#platform/jobs/waiting.ts"
import type { FileStore } from "#platform/storage/storage.ts"
import { now } from "#platform/time/time.ts"
import {
  connected,
  copySql,
  type KnownTable,
  migrationsIn,
  quoted,
  sequencesIn,
  tablesIn,
} from "./catalogue.ts"
import {
  BackupRefused,
  filePart,
  isKey,
  jobsName,
  type Manifest,
  rowsPart,
  type Summary,
  secretName,
  summaryOf,
  type Table,
  type Tell,
} from "./manifest.ts"
import { type ArchiveWriter, once, writeArchive } from "./write-archive.ts"

/** Bytes of rows that are held at a time, since tar wants to know the length of a part before it. */
const partBytes = 4 * 1024 * 1024

export interface ToBackUp {
  readonly url: string
  readonly files: FileStore
  readonly secret: string | undefined
  readonly version: string
}

/**
 * Writes the database as it is at one instant, the files and the installation's secret into one archive, beside a
 * living product. Memory does not grow with what there is.
 * @throws BackupRefused when there is nothing to back up, or `path` holds something else
 */
export async function backUp(path: string, from: ToBackUp, tell: Tell = () => {}): Promise<Summary> {
  const archive = await writeArchive(path, now())
  try {
    const { named, ...facts } = await inSnapshot(from.url, (client) => copiedOut(client, archive, tell))
    // After the database, whose rows name files that were there before the rows were; and without a transaction left
    // open for as long as many pictures take.
    const missing = await copiedFiles(from.files, named, archive, tell)
    if (from.secret !== undefined) {
      const secret = Buffer.from(from.secret)
      await archive.add(secretName, secret.length, once(secret))
    }
    const manifest: Omit<Manifest, "parts"> = {
      product: "samling",
      format: 1,
      version: from.version,
      madeAt: now().toISOString(),
      ...facts,
      missing,
    }
    const bytes = await archive.finish(manifest)
    return summaryOf({ ...manifest, parts: archive.parts }, bytes)
  } catch (error) {
    await archive.abandon()
    throw error
  }
}

/** Every statement of `work` sees the database as it was at the first one, whatever is written meanwhile. */
async function inSnapshot<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = await connected(url)
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    return await work(client)
  } finally {
    await client.end()
  }
}

async function copiedOut(client: pg.Client, archive: ArchiveWriter, tell: Tell) {
  const known = await tablesIn(client)
  const migrations = await migrationsIn(client)
  if (migrations.length === 0) throw new BackupRefused("There is no database of Samling here to back up.")
  // A migration that begins now waits until the rows are out.
  await client.query(`LOCK TABLE ${known.map(({ name }) => quoted(name)).join(", ")} IN ACCESS SHARE MODE`)
  const tables: Table[] = []
  for (const table of known) tables.push(await copiedTable(client, table, archive, tell))
  const jobs = await waitingJobs(client)
  const lines = Buffer.from(jobs.map((job: WaitingJob) => `${JSON.stringify(job)}\n`).join(""))
  await archive.add(jobsName, lines.length, once(lines))
  return {
    migrations,
    tables,
    // Last: sequences stand outside the snapshot, so that a number given meanwhile is passed over, never given twice.
    sequences: await sequencesIn(client),
    jobs: jobs.length,
    named: await namedKeys(client),
  }
}

async function copiedTable(
  client: pg.Client,
  table: KnownTable,
  archive: ArchiveWriter,
  tell: Tell,
): Promise<Table> {
  const rows = client.query(copyTo(copySql(table, "TO STDOUT")))
  let [held, bytes, parts, lines]: [Buffer[], number, number, number] = [[], 0, 0, 0]
  const flush = async () => {
    if (bytes === 0) return
    parts++
    const part = Buffer.concat(held)
    ;[held, bytes] = [[], 0]
    await archive.add(rowsPart(table.name, parts), part.length, once(part))
    for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) lines++
    tell({ table: table.name, rows: lines, ended: false })
  }
  for await (const chunk of rows) {
    held.push(chunk)
    bytes += chunk.length
    if (bytes >= partBytes) await flush()
  }
  await flush()
  tell({ table: table.name, rows: lines, ended: true })
  return { name: table.name, columns: [...table.columns], rows: lines, parts }
}

/** The files that rows of this snapshot name. A column called `storageKey` holds the key of a file. */
async function namedKeys(client: pg.Client): Promise<Set<string>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'storageKey'`,
  )
  const keys = new Set<string>()
  for (const { name } of tables) {
    const { rows } = await client.query<{ key: string }>(
      `SELECT "storageKey" AS key FROM ${quoted(name)} WHERE "storageKey" IS NOT NULL`,
    )
    for (const { key } of rows) keys.add(key)
  }
  return keys
}

/**
 * Every file of the storage. What rows name is whole; what is being written just now may be there in part, and no row
 * of the backup names it. @returns the keys that rows name and the storage does not have
 */
async function copiedFiles(
  files: FileStore,
  named: ReadonlySet<string>,
  archive: ArchiveWriter,
  tell: Tell,
): Promise<string[]> {
  const there = await files.list()
  for (const name of there) if (!isKey(name)) tell({ leftOut: name })
  const wanted = [...new Set([...there, ...named])].filter(isKey).sort()
  const missing: string[] = []
  let [done, bytes] = [0, 0]
  for (const key of wanted) {
    const size = await files.size(key)
    if (size === undefined) {
      // Removed since the snapshot, or lost long ago; a backup that never succeeds again would help nobody.
      if (named.has(key)) missing.push(key)
      continue
    }
    await archive.add(filePart(key), size, exactly(size, await files.read(key), key))
    done++
    bytes += size
    tell({ files: done, bytes, of: wanted.length })
  }
  return missing
}

/** The first `size` bytes: a file that is being written may have grown since it was measured. */
async function* exactly(
  size: number,
  content: AsyncIterable<Uint8Array>,
  key: string,
): AsyncGenerator<Uint8Array> {
  let left = size
  if (left === 0) return
  for await (const chunk of content) {
    yield chunk.length > left ? chunk.subarray(0, left) : chunk
    left -= Math.min(left, chunk.length)
    if (left === 0) return
  }
  throw new Error(`${key} became shorter while it was read; make the backup again`)
}
