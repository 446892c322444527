import { demandNoFiles } from "#platform/backup/empty-place.ts"
import { BackupRefused, summaryOf } from "#platform/backup/manifest.ts"
import { checkedArchive, restore } from "#platform/backup/restore.ts"
import { config, loadEnvFile } from "#platform/config/config.ts"
import { takeOverSecret } from "#platform/config/secret.ts"
import { AlreadyRunning } from "#platform/database/claim.ts"
import { type Cluster, startCluster } from "#platform/database/cluster.ts"
import { allFiles } from "#platform/storage/storage.ts"
import { archiveCommand, shown } from "../archive-command.ts"

/** `npm run -s restore -- FILE [--json]`: a backup into an empty place. The archive is read to its end before anything is touched. */
await archiveCommand(
  "restore",
  async ({ file }) => {
    loadEnvFile(".env")
    const { databaseUrlDirect } = config()
    const archive = await checkedArchive(file)
    const { tables, rows, files } = summaryOf(archive, 0)
    console.error(
      `The backup of ${archive.madeAt} is whole: ${tables} tables, ${rows} rows, ${files} files. Restoring …`,
    )
    await demandNoFiles(allFiles())
    const cluster = databaseUrlDirect ? undefined : await startedAlone()
    try {
      const url = databaseUrlDirect ?? cluster?.url ?? ""
      return await restore(file, archive, { url, files: allFiles(), takeSecret: takeOverSecret }, shown())
    } finally {
      await cluster?.stop()
    }
  },
  (summary) => `Restored ${summary}. Start the product: npm start`,
)

async function startedAlone(): Promise<Cluster> {
  try {
    return await startCluster(config().dataDir)
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error
    throw new BackupRefused(
      "Samling is running with this data directory. A backup is restored into an empty place only: stop it and set " +
        "DATA_DIR to a new folder. Nothing was changed.",
    )
  }
}
