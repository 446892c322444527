import { existsSync } from "node:fs"
import { backUp } from "#platform/backup/back-up.ts"
import { BackupRefused } from "#platform/backup/manifest.ts"
import { config, loadEnvFile } from "#platform/config/config.ts"
import { madeSecret } from "#platform/config/secret.ts"
import { allFiles } from "#platform/storage/storage.ts"
import manifest from "../../package.json" with { type: "json" }
import { archiveCommand, shown } from "../archive-command.ts"
import { join } from "../join.ts"

/**
 * `npm run -s backup -- FILE [--json]`: the database as it is at one instant and the files, beside a running product.
 * A stopped one is not migrated for it, so that a backup before an update is one of the version before.
 */
await archiveCommand(
  "backup",
  async ({ file }) => {
    loadEnvFile(".env")
    const { databaseUrl, dataDir } = config()
    if (!databaseUrl && !existsSync(dataDir))
      throw new BackupRefused(`There is nothing to back up: DATA_DIR (${dataDir}) does not exist.`)
    const { url, leave } = await join()
    try {
      const from = { url, files: allFiles(), secret: madeSecret(), version: manifest.version }
      return await backUp(file, from, shown())
    } finally {
      await leave()
    }
  },
  (summary, file) =>
    `Backed up ${summary}, to ${file}. It is confidential: keep it as you keep the database.`,
)
