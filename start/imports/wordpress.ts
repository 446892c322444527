import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { parseArgs } from "node:util"
import { system } from "#domain/access/actor.ts"
import { importWordpress } from "#domain/imports/commands/import-wordpress.ts"
import { filesIn, noFiles } from "#domain/imports/media-files.ts"
import { withDatabase } from "../with-database.ts"
import { answered } from "./answered.ts"
import { refuse } from "./refuse.ts"

const usage = "Usage: npm run import -- wordpress FILE [--media DIR] [--dry-run] [--json]"

/**
 * `npm run import -- wordpress FILE [--media DIR] [--dry-run] [--json]`: brings news, pages, pictures and files over from
 * an export of WordPress. @returns 0 when it was taken, 2 when the file is not, and then nothing was written
 */
export async function wordpress(args: readonly string[]): Promise<number> {
  const { file, media, dryRun, json } = asked(args) ?? refuse(usage)
  if (!(await isThere(file, "file"))) refuse(`There is no file ${file} that can be read.`)
  if (media !== null && !(await isThere(media, "folder")))
    refuse(`There is no folder ${media} that can be read.`)
  return withDatabase(() =>
    answered(json, async (onProgress) =>
      importWordpress(system("console"), {
        open: () => createReadStream(file, { encoding: "utf8" }),
        media: media === null ? noFiles : await filesIn(media),
        dryRun,
        onProgress,
      }),
    ),
  )
}

function asked(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        media: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    })
    const [, file] = positionals
    if (!file || positionals.length > 2) return null
    return { file, media: values.media ?? null, dryRun: values["dry-run"], json: values.json }
  } catch {
    return null
  }
}

async function isThere(path: string, what: "file" | "folder"): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return what === "file" ? (found?.isFile() ?? false) : (found?.isDirectory() ?? false)
}
