import type { Actor } from "#domain/access/actor.ts"
import {
  type ExportedEntry,
  type ExportedText,
  exportedEntries,
} from "#domain/content/queries/exported-entries.ts"
import { exportNames, mediaName, upFrom } from "#domain/content/rules/export-names.ts"
import { frontMatter } from "#domain/content/rules/front-matter.ts"
import { bodyAsMarkdown, type MarkdownNames } from "#domain/content/rules/markdown.ts"
import { exportedMedia } from "#domain/media/queries/exported-media.ts"
import type { FileStore } from "#platform/storage/storage.ts"
import type { ExportFolder } from "../export-folder.ts"

export interface ExportReport {
  readonly entries: number
  readonly media: number
  /** All that were written: two for each entry, the media, and what is known of them. */
  readonly files: number
  /** Names of media whose file the storage did not have. */
  readonly missing: readonly string[]
}

/**
 * Writes all that the actor may export: each entry as `<path>.md` and `<path>.json`, its twin beside as `<path>.en.…`,
 * the media as they were uploaded below `media/`, and `media/index.json`, which says what is known of them.
 * @throws NotAllowed
 */
export async function exportEverything(
  actor: Actor,
  folder: ExportFolder,
  store: Pick<FileStore, "size" | "read">,
): Promise<ExportReport> {
  const media = await exportMedia(actor, folder, store)
  const entries = await exportEntries(actor, folder, media.names)
  const { written, missing } = media
  return { entries, media: written, files: entries * 2 + written + 1, missing }
}

async function exportMedia(actor: Actor, folder: ExportFolder, store: Pick<FileStore, "size" | "read">) {
  const names = new Map<string, string>()
  const known: object[] = []
  const missing: string[] = []
  for (let after: string | null = null; ; ) {
    const assets = await exportedMedia(actor, { after })
    for (const asset of assets) {
      const file = mediaName(asset)
      const { storageKey, ...facts } = asset
      if ((await store.size(storageKey)) === undefined) {
        missing.push(asset.filename)
        known.push({ ...facts, file: null })
        continue
      }
      await folder.stream(file, await store.read(storageKey))
      names.set(asset.id, file)
      known.push({ ...facts, file })
    }
    after = assets.at(-1)?.id ?? null
    if (after === null) break
  }
  await folder.write("media/index.json", inJson(known))
  return { names, written: names.size, missing }
}

async function exportEntries(
  actor: Actor,
  folder: ExportFolder,
  media: ReadonlyMap<string, string>,
): Promise<number> {
  const nameOf = exportNames()
  let written = 0
  for (let after: string | null = null; ; ) {
    const { entries, paths } = await exportedEntries(actor, { after })
    for (const entry of entries) {
      const name = nameOf(entry)
      const asset = (id: string) => withUp(name, media.get(id))
      await folder.write(`${name}.md`, inMarkdown(entry, { asset, entry: (id) => paths.get(id) ?? null }))
      await folder.write(`${name}.json`, inJson(entry))
      written++
    }
    after = entries.at(-1)?.id ?? null
    if (after === null) return written
  }
}

function withUp(name: string, file: string | undefined): string | null {
  return file === undefined ? null : upFrom(name) + file
}

/** What the public sees while it sees it, else the newest text. The other one stands in the JSON. */
function inMarkdown(entry: ExportedEntry, names: MarkdownNames): string {
  const text = (entry.status === "PUBLISHED" ? entry.live : null) ?? entry.working
  if (!text) return frontMatter({ id: entry.id, kind: entry.kind, status: entry.status })
  return `${frontMatter(factsOf(entry, text, names))}\n${bodyAsMarkdown(text.body, names)}\n`
}

function factsOf(entry: ExportedEntry, text: ExportedText, names: MarkdownNames) {
  const { tags = [], authors = [], related = [] } = text.about ?? {}
  return {
    id: entry.id,
    kind: entry.kind,
    locale: entry.locale,
    originalId: entry.originalId,
    title: text.title,
    slug: text.slug,
    path: entry.path,
    status: entry.status,
    version: text.version,
    hasNewer: text.version !== entry.working?.version,
    lead: text.lead,
    publishedAt: entry.publishedAt,
    publishAt: entry.publishAt,
    unpublishAt: entry.unpublishAt,
    category: entry.category,
    tags,
    authors: authors.map(({ name, title }) => ({ name, title })),
    related,
    hero: text.heroId && names.asset(text.heroId),
    heroAlt: text.heroAlt,
    heroDecorative: text.heroDecorative,
    facts: text.facts,
    isSample: text.isSample,
  }
}

function inJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
