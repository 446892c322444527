import { createWriteStream } from "node:fs"
import { mkdir, readdir, writeFile } from "node:fs/promises"
import { dirname, join, resolve, sep } from "node:path"
import { pipeline } from "node:stream/promises"
import type { ExportFolder } from "#domain/exports/export-folder.ts"

/** Makes the folder, or takes one that is empty. @returns the sentence that says why it cannot be, otherwise null */
export async function emptyFolder(path: string): Promise<string | null> {
  try {
    await mkdir(path, { recursive: true })
    return (await readdir(path)).length === 0 ? null : `${path} is not empty.`
  } catch (error) {
    return `${path} cannot be written to: ${error instanceof Error ? error.message : error}`
  }
}

/** A folder of this disk that only this export writes to. */
export function exportFolder(path: string): ExportFolder {
  const place = async (name: string) => {
    const file = resolve(path, name)
    if (!file.startsWith(join(resolve(path), sep))) throw new Error(`${name} leads out of ${path}`)
    await mkdir(dirname(file), { recursive: true })
    return file
  }
  return {
    write: async (name, text) => writeFile(await place(name), text, { flag: "wx" }),
    stream: async (name, content) => pipeline(content, createWriteStream(await place(name), { flags: "wx" })),
  }
}
