import { existsSync } from "node:fs"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { system } from "#domain/access/actor.ts"
import { exportEverything } from "#domain/exports/queries/export-everything.ts"
import { ConfigError, config, loadEnvFile } from "#platform/config/config.ts"
import { allFiles } from "#platform/storage/storage.ts"
import { emptyFolder, exportFolder } from "../exports/folder.ts"
import { refuse } from "../imports/refuse.ts"
import { withDatabase } from "../with-database.ts"

/**
 * `npm run -s export -- --to DIR [--json]`: every entry as Markdown with front matter and as JSON, media beside. Writes
 * nothing outside DIR. Exit 0 done, 1 when something broke, 2 when the arguments or the folder are refused.
 */
const { to, json } = asked() ?? refuse("Usage: npm run -s export -- --to DIR [--json]")
try {
  loadEnvFile(".env")
  const { databaseUrl, dataDir } = config()
  if (!databaseUrl && !existsSync(dataDir))
    refuse(`There is nothing to export: DATA_DIR (${dataDir}) does not exist.`)
  const reason = await emptyFolder(to)
  if (reason !== null) refuse(reason)
  const report = await withDatabase(() => exportEverything(system("export"), exportFolder(to), allFiles()))
  const { entries, media, files, missing } = report
  for (const name of missing) console.error(`The storage did not have ${name}`)
  console.log(
    json
      ? JSON.stringify(report)
      : `Exported ${entries} entries and ${media} pictures and files to ${to}, ${files} files in all.`,
  )
  process.exit(0)
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error)
  process.exit(1)
}

function asked(): { to: string; json: boolean } | null {
  try {
    const { values } = parseArgs({
      options: { to: { type: "string" }, json: { type: "boolean", default: false } },
    })
    return values.to ? { to: resolve(values.to), json: values.json } : null
  } catch {
    return null
  }
}
