import type { Actor } from "#domain/access/actor.ts"
import { bringEntries, madePlaces, standingPaths } from "./bring-entries.ts"
import { bringMedia } from "./bring-media.ts"
import { importedFrom } from "./imported.ts"
import type { Source } from "./incoming.ts"
import type { MediaFiles } from "./media-files.ts"
import { emptyReport, type ImportReport } from "./report.ts"
import { placesOf } from "./rules/plan.ts"

export interface Bringing {
  readonly media: MediaFiles
  /** Reports what would come, and writes nothing. */
  readonly dryRun: boolean
  /** The run in admin that it belongs to. */
  readonly runId?: string
  readonly onProgress?: (done: number, total: number) => unknown
  /** Told while places are made, before the first text comes: it is still at work. */
  readonly onAlive?: () => unknown
}

/**
 * Brings in what a source holds: files first, then a place for each text, then the texts, whose links find those places.
 * Every item is a transaction of its own and is remembered: the same again changes nothing, and what was cut off goes on
 * where it was. The caller asked whether the actor may.
 */
export async function bringIn(
  actor: Actor,
  source: Source,
  { media, dryRun, runId, onProgress, onAlive }: Bringing,
): Promise<ImportReport> {
  const report = emptyReport()
  report.skipped.push(...source.skipped)
  const known = await importedFrom(source.name)
  const total = source.wanted.length + source.headings.length
  let done = 0
  const step = async () => {
    await onProgress?.(++done, total)
  }
  const ways = { known, dryRun, report, runId: runId ?? null }
  const { name, wanted } = source
  const assets = await bringMedia(actor, { ...ways, source: name, wanted, files: media, onFile: step })
  const places = placesOf(source.headings, await standingPaths(), await madePlaces(known))
  const assetAt = (address: string) => assets.get(media.find(address) ?? "") ?? null
  await bringEntries(actor, {
    ...ways,
    source,
    places,
    assetAt,
    onEntry: step,
    onPlace: async () => onAlive?.(),
  })
  return report
}
