import type { Actor } from "#domain/access/actor.ts"
import { describeMedia } from "#domain/media/commands/describe-media.ts"
import { uploadMedia } from "#domain/media/commands/upload-media.ts"
import { takeIn } from "#domain/media/intake.ts"
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
  const seen = new Set<string>()
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
      const bytes = await files.read(path)
      const one = dryRun
        ? await tried(bytes, nameOf(path), seen)
        : await bringOne(actor, { source, path, bytes, words, runId })
      if (one.id !== null) brought.set(path, one.id)
      if (one.isNew) report.media++
      else report.already++
    } catch (error) {
      // No room on the disk is no fault of the file.
      if (!isRefusal(error) || error.status === 507) throw error
      report.skipped.push({ id: path, reason: error.code })
    }
  }
  return asKnown(brought)
}

interface Brought {
  /** The asset it is by now; null when it was only looked at. */
  readonly id: string | null
  readonly isNew: boolean
}

/** Looks at a file as it is looked at when it comes. @throws PictureRefused with what to do instead */
async function tried(bytes: Uint8Array, filename: string, seen: Set<string>): Promise<Brought> {
  const { sha256 } = await takeIn(bytes, filename)
  const isHere = await db.mediaAsset.count({ where: { sha256, status: { not: "FAILED" } } })
  const isNew = isHere === 0 && !seen.has(sha256)
  seen.add(sha256)
  return { id: null, isNew }
}

async function bringOne(
  actor: Actor,
  one: {
    source: string
    path: string
    bytes: Uint8Array
    words: Omit<WantedFile, "address">
    runId: string | null
  },
): Promise<Brought> {
  const { source, path, bytes, runId } = one
  const { alt, rights } = one.words
  const { id, duplicateOf } = await uploadMedia(actor, {
    filename: nameOf(path),
    bytes,
    alt,
    sameAgain: "use",
  })
  const isNew = duplicateOf === null
  if (rights && isNew) await describeMedia(actor, { id, alt, tags: [], ...rights })
  const came = { assetId: id, runId, came: isNew ? "FILE" : null } as const
  await transaction((tx) => remember(tx, source, `file ${path}`, came))
  return { id, isNew }
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
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
