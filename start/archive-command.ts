import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { BackupRefused, type Progress, type Summary, type Tell } from "#platform/backup/manifest.ts"
import { ConfigError } from "#platform/config/config.ts"

/** What `backup` and `restore` are asked: one file, and whether the answer is for a program. */
export interface Asked {
  readonly file: string
  readonly json: boolean
}

/** Runs the command and ends the process: 0 done, 2 refused with nothing changed, 1 when something broke. */
export async function archiveCommand(
  name: "backup" | "restore",
  run: (asked: Asked) => Promise<Summary>,
  done: (summary: string, file: string) => string,
): Promise<never> {
  const asked = askedOf(process.argv.slice(2))
  if (!asked) {
    console.error(`Usage: npm run -s ${name} -- FILE [--json]`)
    process.exit(2)
  }
  try {
    const { missing, ...figures } = await run(asked)
    if (missing.length > 0)
      console.error(
        `The database names ${missing.length} files that the storage did not have: ${missing.join(", ")}`,
      )
    console.log(asked.json ? JSON.stringify(figures) : done(inWords(figures), asked.file))
    process.exit(0)
  } catch (error) {
    if (error instanceof BackupRefused) {
      console.error(error.message)
      process.exit(2)
    }
    console.error(error instanceof ConfigError ? error.message : error)
    process.exit(1)
  }
}

/** Shows on stderr what is told: each table when it is through, and once a second how far a long one or the files are. */
export function shown(): Tell {
  let lastAt = performance.now()
  return (progress: Progress) => {
    if ("leftOut" in progress)
      return console.error(`${progress.leftOut} is no file of the product's and is left out`)
    const ended = "table" in progress ? progress.ended : progress.files === progress.of
    if (!ended && performance.now() - lastAt < 1_000) return
    lastAt = performance.now()
    console.error(
      "table" in progress
        ? `${progress.table}: ${whole(progress.rows)} rows${progress.ended ? "" : " so far"}`
        : `Files: ${whole(progress.files)} of ${whole(progress.of)}, ${megabytes(progress.bytes)}`,
    )
  }
}

function askedOf(args: string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: "boolean", default: false } },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    return file && more.length === 0 ? { file: resolve(file), json: values.json } : null
  } catch {
    return null
  }
}

function inWords({ tables, rows, files, bytes }: Omit<Summary, "missing">): string {
  return `${whole(tables)} tables with ${whole(rows)} rows, and ${whole(files)} files (archive ${megabytes(bytes)})`
}

function whole(count: number): string {
  return count.toLocaleString("en")
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
