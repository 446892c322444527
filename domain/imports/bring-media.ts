import type { Actor } from "#domain/access/actor.ts"
import { describeMedia } from "#domain/media/commands/describe-media.ts"
import { uploadMedia } from "#domain/media/commands/upload-media.ts"
import { db, transaction } from "#platform/database/client.ts"
import { isRefusal } from "#platform/refusal.ts"
import type { KnownAsset } from "./convert.ts"
import { type Imported, remember } from "./imported.ts"
import type { WantedFile } from "./incoming.ts"
import type { MediaFiles } from "./media-files.ts"
import type { ImportReport } from "./report.ts"

export interface BringMedia {
  readonly source: string
  readonly wanted: readonly WantedFile[]
  readonly files: MediaFiles
  readonly known: ReadonlyMap<string, Imported>
  readonly runId: string | null
  readonly dryRun: boolean
  readonly report: ImportReport
  readonly onFile: () => Promise<void>
}

/**
 * Brings the files that were given into the library, each once; bytes that stand there already are used and not brought
 * again. What was not given, and what is no picture or document that we take, is told in the report.
 * @returns what stands for each path
 */
export async function bringMedia(
  actor: Actor,
  { source, wanted, files, known, runId, dryRun, report, onFile }: BringMedia,
): Promise<Map<string, KnownAsset>> {
  const brought = new Map<string, string>()
  const done = new Set<string>()
  for (const { address, ...words } of wanted) {
    await onFile()
    const path = files.find(address)
    const earlier = known.get(`file ${path ?? address}`)
    if (earlier?.assetId) brought.set(path ?? address, earlier.assetId)
    if (done.has(path ?? address)) continue
    done.add(path ?? address)
    if (earlier?.isDone) {
      if (runId === null || earlier.runId !== runId) report.already++
      continue
    }
    if (path === null) {
      report.missingFiles.push(address)
      continue
    }
    try {
      if (!dryRun) brought.set(path, await bringOne(actor, { source, path, words, files, runId }))
      report.media++
    } catch (error) {
      // No room on the disk is no fault of the file.
      if (!isRefusal(error) || error.status === 507) throw error
      report.skipped.push({ id: path, reason: error.code })
    }
  }
  return asKnown(brought)
}

async function bringOne(
  actor: Actor,
  one: Pick<BringMedia, "source" | "files" | "runId"> & { path: string; words: Omit<WantedFile, "address"> },
): Promise<string> {
  const bytes = await one.files.read(one.path)
  const filename = one.path.split(/[\\/]/).at(-1) ?? one.path
  const { alt, rights } = one.words
  const { id, duplicateOf } = await uploadMedia(actor, { filename, bytes, alt, sameAgain: "use" })
  if (rights && duplicateOf === null) await describeMedia(actor, { id, alt, tags: [], ...rights })
  const came = { assetId: id, runId: one.runId, came: "FILE" } as const
  await transaction((tx) => remember(tx, one.source, `file ${one.path}`, came))
  return id
}

async function asKnown(brought: ReadonlyMap<string, string>): Promise<Map<string, KnownAsset>> {
  const rows = await db.mediaAsset.findMany({
    where: { id: { in: [...brought.values()] } },
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
