import type { Actor } from "#domain/access/actor.ts"
import { uploadMedia } from "#domain/media/commands/upload-media.ts"
import { db, transaction } from "#platform/database/client.ts"
import { isRefusal } from "#platform/refusal.ts"
import type { KnownAsset } from "./convert.ts"
import { type Imported, remember } from "./imported.ts"
import type { MediaFiles } from "./media-files.ts"
import type { ImportReport } from "./report.ts"

/** A file that a text or a library of the old site names. */
export interface WantedFile {
  readonly address: string
  readonly alt: string
}

/**
 * Brings the files that were given into the library, each once. What was not given, and what is no picture or document
 * that we take, is told in the report. @returns what stands for each path
 */
export async function bringMedia(
  actor: Actor,
  source: string,
  wanted: readonly WantedFile[],
  files: MediaFiles,
  {
    known,
    dryRun,
    report,
    onFile,
  }: { known: ReadonlyMap<string, Imported>; dryRun: boolean; report: ImportReport; onFile: () => void },
): Promise<Map<string, KnownAsset>> {
  const brought = new Map<string, string>()
  const done = new Set<string>()
  for (const { address, alt } of wanted) {
    onFile()
    const path = files.find(address)
    const earlier = known.get(`file ${path ?? address}`)
    if (earlier?.assetId) brought.set(path ?? address, earlier.assetId)
    if (earlier?.isDone || done.has(path ?? address)) continue
    done.add(path ?? address)
    if (path === null) {
      report.missingFiles.push(address)
      continue
    }
    try {
      const id = dryRun ? `dry ${path}` : await bringOne(actor, source, path, alt, files)
      brought.set(path, id)
      report.media++
    } catch (error) {
      if (!isRefusal(error)) throw error
      report.skipped.push({ id: path, reason: error.code })
    }
  }
  return asKnown(brought)
}

async function bringOne(
  actor: Actor,
  source: string,
  path: string,
  alt: string,
  files: MediaFiles,
): Promise<string> {
  const bytes = await files.read(path)
  const filename = path.split(/[\\/]/).at(-1) ?? path
  const { id } = await uploadMedia(actor, { filename, bytes, alt })
  await transaction((tx) => remember(tx, source, `file ${path}`, { assetId: id, isDone: true }))
  return id
}

async function asKnown(brought: ReadonlyMap<string, string>): Promise<Map<string, KnownAsset>> {
  const ids = [...brought.values()].filter((id) => !id.startsWith("dry "))
  const rows = await db.mediaAsset.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true, alt: true, filename: true, storageKey: true },
  })
  const byId = new Map(
    rows.map(({ storageKey, ...row }) => [
      row.id,
      { ...row, src: row.kind === "FILE" ? `/media/${storageKey}` : "" },
    ]),
  )
  return new Map(
    [...brought].flatMap(([path, id]) => {
      const asset = byId.get(id)
      return asset ? [[path, asset] as const] : []
    }),
  )
}
