import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { bringMedia, type WantedFile } from "../bring-media.ts"
import { bringPosts, madePlaces, standingPaths } from "../bring-posts.ts"
import { importedFrom } from "../imported.ts"
import { type MediaFiles, uploadPath, withoutSize } from "../media-files.ts"
import { readWxr } from "../read-wxr.ts"
import { emptyReport, type ImportReport } from "../report.ts"
import { type Heading, placesOf } from "../rules/plan.ts"
import { reasonToSkip, type WxrItem, type WxrSite } from "../rules/wxr.ts"

export interface WordpressImport {
  /** Opens the file from its beginning; it is read twice, so that no link leads to what is not known yet. */
  readonly open: () => AsyncIterable<string>
  readonly media: MediaFiles
  /** Reports what would come, and writes nothing. */
  readonly dryRun: boolean
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Brings news, pages, pictures and files over from a WordPress export. Every item is a transaction of its own and is
 * remembered: the same file again changes nothing, and what was cut off goes on where it was. Opens no connection.
 * @throws NotAllowed, ImportRefused when the file is not taken, and then nothing was written
 */
export async function importWordpress(
  actor: Actor,
  { open, media, dryRun, onProgress }: WordpressImport,
): Promise<ImportReport> {
  demand(actor, "content.import")
  const report = emptyReport()
  const { site, headings, wanted } = await look(open(), report)
  const source = `wordpress ${site.url.replace(/\/+$/, "")}`
  const known = await importedFrom(source)
  let done = 0
  const step = () => onProgress?.(++done, wanted.length + headings.length)
  const assets = await bringMedia(
    actor,
    source,
    [...wanted.values()].map(({ file }) => file),
    media,
    {
      known,
      dryRun,
      report,
      onFile: step,
    },
  )
  const places = placesOf(headings, await standingPaths(), await madePlaces(known))
  const idsOfFiles = new Map(wanted.flatMap(({ id, file }) => (id ? [[id, file.address] as const] : [])))
  await bringPosts(actor, {
    source,
    site,
    headings,
    places,
    known,
    report,
    dryRun,
    open,
    onPost: step,
    assetAt: (address) => assets.get(media.find(address) ?? "") ?? null,
    assetOfId: (id) => assets.get(media.find(idsOfFiles.get(id) ?? "") ?? "") ?? null,
  })
  return report
}

interface Looked {
  readonly site: WxrSite
  readonly headings: readonly Heading[]
  readonly wanted: readonly { id: string | null; file: WantedFile }[]
}

/** Reads the whole file once, without its texts: what will come, what is passed over and why, which files are named. */
async function look(chunks: AsyncIterable<string>, report: ImportReport): Promise<Looked> {
  const headings: Heading[] = []
  const wanted: { id: string | null; file: WantedFile }[] = []
  const named: string[] = []
  const site = await readWxr(chunks, async (item) => {
    if (item.type === "attachment") {
      if (item.attachmentUrl)
        wanted.push({ id: item.id, file: { address: item.attachmentUrl, alt: item.alt } })
      return
    }
    const { content, ...rest } = item
    const reason = reasonToSkip(rest, content.trim() === "")
    if (reason) report.skipped.push({ id: item.id, reason })
    else {
      headings.push(headingOf(item))
      named.push(...filesNamedIn(content))
    }
  })
  return { site, headings, wanted: [...wanted, ...othersOf(named, wanted)] }
}

function headingOf({
  id,
  type,
  status,
  title,
  link,
  slug,
  parentId,
  dateGmt,
  thumbnailId,
}: WxrItem): Heading {
  return { id, type, status, title, link, slug, parentId, dateGmt, thumbnailId }
}

/** Addresses of uploads in a text, pictures above all. */
function filesNamedIn(content: string): string[] {
  return [...content.matchAll(/(?:src|href)\s*=\s*["']([^"']*\/uploads\/[^"']+\.\w{2,5})["']/gi)].map(
    ([, address = ""]) => address,
  )
}

/** Files that texts name and no item describes; those made from a described one in another size are not others. */
function othersOf(
  named: readonly string[],
  wanted: readonly { file: WantedFile }[],
): { id: null; file: WantedFile }[] {
  const described = new Set(wanted.map(({ file }) => plainAddress(file.address)))
  const others = new Map(named.map((address) => [plainAddress(address), address]))
  return [...others].flatMap(([plain, address]) =>
    described.has(plain) ? [] : [{ id: null, file: { address, alt: "" } }],
  )
}

function plainAddress(address: string): string {
  return withoutSize(uploadPath(address)).toLowerCase().normalize("NFC")
}
