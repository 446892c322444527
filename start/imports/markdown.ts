import { readFile, stat } from "node:fs/promises"
import { basename, join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { system } from "#domain/access/actor.ts"
import { importMarkdown } from "#domain/imports/commands/import-markdown.ts"
import { namesIn } from "#domain/imports/media-files.ts"
import { UnpacksTooLarge } from "#platform/storage/zip.ts"
import { withDatabase } from "../with-database.ts"
import { answered } from "./answered.ts"
import { refuse } from "./refuse.ts"

const usage = "Usage: npm run import -- markdown DIR [--dry-run] [--json]"

/**
 * `npm run import -- markdown DIR [--dry-run] [--json]`: brings news, pages, pictures and files over from a folder of
 * Markdown, an export of ours among others. @returns 0 when it was taken, 2 when it is not, and then nothing was written
 */
export async function markdown(args: readonly string[]): Promise<number> {
  const { dir, dryRun, json } = asked(args) ?? refuse(usage)
  if (!(await stat(dir).catch(() => null))?.isDirectory())
    refuse(`There is no folder ${dir} that can be read.`)
  const folder = { name: basename(dir), names: await namesIn(dir), read: readIn(dir) }
  return withDatabase(() =>
    answered(json, async (onProgress) => importMarkdown(system("console"), { folder, dryRun, onProgress })),
  )
}

function readIn(dir: string) {
  return async (name: string, most: number) => {
    const path = join(dir, name)
    if ((await stat(path)).size > most) throw new UnpacksTooLarge()
    return readFile(path)
  }
}

function asked(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    })
    const [, dir] = positionals
    if (!dir || positionals.length > 2) return null
    return { dir: resolve(dir), dryRun: values["dry-run"], json: values.json }
  } catch {
    return null
  }
}
