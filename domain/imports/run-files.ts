import { createReadStream } from "node:fs"
import { mostBytes } from "#domain/media/rules/acceptable.ts"
import { exists, pathOnDisk, remove } from "#platform/storage/storage.ts"
import { openZip } from "#platform/storage/zip.ts"
import type { Folder } from "./markdown-source.ts"
import { filesAmong, type MediaFiles, noFiles } from "./media-files.ts"

/** The files that are given for a run; they go when it is over. */
export type RunFile = "file" | "media"

export function keyOf(runId: string, part: RunFile): string {
  return `imports/${runId}-${part}`
}

/** The export as it streams by. */
export function exportOf(runId: string): () => AsyncIterable<string> {
  const path = pathOnDisk(keyOf(runId, "file"))
  return () => createReadStream(path, { encoding: "utf8" })
}

/** The media of a WordPress site, read one by one out of their archive. @throws ZipRefused */
export async function mediaOf(
  runId: string,
  mediaFilename: string | null,
): Promise<{ media: MediaFiles; close: () => void }> {
  if (mediaFilename === null) return { media: noFiles, close: () => {} }
  const zip = await openZip(pathOnDisk(keyOf(runId, "media")))
  return { media: filesAmong(zip.names, (name) => zip.read(name, mostBytes)), close: zip.close }
}

/** The folder of Markdown in its archive. @throws ZipRefused */
export async function folderOf(
  runId: string,
  filename: string,
): Promise<{ folder: Folder; close: () => void }> {
  const { close, ...zip } = await openZip(pathOnDisk(keyOf(runId, "file")))
  return { folder: { ...zip, name: filename }, close }
}

export async function removeRunFiles(runId: string): Promise<void> {
  for (const part of ["file", "media"] as const) {
    const key = keyOf(runId, part)
    if (await exists(key)) await remove(key)
  }
}
