import { z } from "zod"

/**
 * What a backup says of itself, its last part. An archive is a gzipped tar of:
 *   tables/<Table>/<00001>.copy   rows as COPY writes them (text, UTF-8), cut into parts
 *   jobs.jsonl                    jobs that waited or ran
 *   secret                        the installation's secret, when it had one
 *   media/<key>                   the files of the storage
 *   manifest.json                 this
 */
export type Manifest = z.infer<typeof manifestSchema>
export type Table = Manifest["tables"][number]

export const manifestName = "manifest.json"
export const jobsName = "jobs.jsonl"
export const secretName = "secret"

/** The archive or the place will not do; nothing was changed. The message says to the operator what and why. */
export class BackupRefused extends Error {}

const count = z.number().int().min(0)
/** Of a table, a column, a sequence: quoted wherever it stands in SQL, and compared with what the database has. */
const name = z.string().min(1).max(63)
const tableName = /^\w{1,63}$/
/** What the storage takes as a key; a segment never begins with a point, so that none is "..". */
const key = /^(?!\.)[\w!.-]+(\/(?!\.)[\w!.-]+)*$/

const manifestSchema = z.strictObject({
  product: z.literal("samling"),
  format: z.literal(1),
  version: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string().regex(/^\w+$/)).min(1),
  tables: z
    .array(
      z.strictObject({
        name: z.string().regex(tableName),
        columns: z.array(name).min(1),
        rows: count,
        parts: count,
      }),
    )
    .min(1),
  sequences: z.array(z.strictObject({ name, last: z.string().regex(/^-?\d{1,19}$/) })),
  jobs: count,
  /** Keys that rows name and the storage did not have. */
  missing: z.array(z.string()),
  parts: z.array(
    z.strictObject({ name: z.string(), bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
})

/** @throws BackupRefused when it is none, or of a later product */
export function parseManifest(text: string): Manifest {
  let written: unknown
  try {
    written = JSON.parse(text)
  } catch {
    throw new BackupRefused("The backup is damaged: its manifest cannot be read.")
  }
  const format = z.looseObject({ format: z.number() }).safeParse(written)
  if (format.success && format.data.format > 1)
    throw new BackupRefused("The backup was made by a newer version of Samling. Restore it with that one.")
  const parsed = manifestSchema.safeParse(written)
  if (parsed.success) return parsed.data
  throw new BackupRefused(
    `The backup is damaged: its manifest is wrong at ${parsed.error.issues[0]?.path.join(".") || "its start"}.`,
  )
}

export type PartName =
  | { kind: "rows"; table: string; part: number }
  | { kind: "file"; key: string }
  | { kind: "jobs" }
  | { kind: "secret" }
  | { kind: "manifest" }

/** What stands under this name in an archive; null when no backup of ours has such a part. */
export function partNamed(text: string): PartName | null {
  if (text === manifestName) return { kind: "manifest" }
  if (text === jobsName) return { kind: "jobs" }
  if (text === secretName) return { kind: "secret" }
  const [, table, part] = text.match(/^tables\/(\w{1,63})\/(\d{5,})\.copy$/) ?? []
  if (table && part) return { kind: "rows", table, part: Number(part) }
  if (text.startsWith("media/") && isKey(text.slice(6))) return { kind: "file", key: text.slice(6) }
  return null
}

export function rowsPart(table: string, part: number): string {
  return `tables/${table}/${String(part).padStart(5, "0")}.copy`
}

export function filePart(storageKey: string): string {
  return `media/${storageKey}`
}

/** Whether the storage may hold a file under this key. */
export function isKey(text: string): boolean {
  return text.length <= 1_000 && key.test(text)
}

/** What is counted and shown, of a backup made and of one restored. */
export interface Summary {
  readonly tables: number
  readonly rows: number
  readonly files: number
  /** Of the archive. */
  readonly bytes: number
  /** Keys that rows name and the storage did not have. */
  readonly missing: readonly string[]
}

export function summaryOf(manifest: Manifest, bytes: number): Summary {
  return {
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    files: manifest.parts.filter((part) => partNamed(part.name)?.kind === "file").length,
    bytes,
    missing: manifest.missing,
  }
}

/** How far it is; told often, shown as the door likes. */
export type Progress =
  | { table: string; rows: number; ended: boolean }
  | { files: number; bytes: number; of: number }
  /** A file in the storage that the product cannot have put there. */
  | { leftOut: string }
export type Tell = (progress: Progress) => void
