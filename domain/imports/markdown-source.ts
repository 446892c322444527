import { translator } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { MediaLicence } from "#platform/database/enums.ts"
import { isRefusal } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { bodyFromMarkup } from "./convert.ts"
import type { Assets, Incoming, Source, WantedFile } from "./incoming.ts"
import { type LiveTargets, markdownBlocks } from "./markdown-body.ts"
import { markdownMarkup } from "./markdown-markup.ts"
import { partedMatter } from "./parted-matter.ts"
import { ImportRefused } from "./read-wxr.ts"
import { factsOf, type MarkdownFacts, withoutTitle } from "./rules/markdown-file.ts"
import { said } from "./rules/matter.ts"
import { pathFrom, sharedFolder } from "./rules/paths.ts"
import type { Heading } from "./rules/plan.ts"

/** A folder of files, wherever it lies. */
export interface Folder {
  /** What it is called: two folders of one name are one source. */
  readonly name: string
  readonly names: readonly string[]
  /** @throws Refusal when it is larger than `most` bytes */
  readonly read: (name: string, most: number) => Promise<Uint8Array>
}

/** One text: more than any page is long. In bytes. */
const longestFile = 8_000_000

interface Known {
  readonly facts: MarkdownFacts
  readonly parentId: string
  readonly position: number
  readonly inFooter: boolean
}

/**
 * What a folder of Markdown holds: texts with facts at the top, pictures and files beside them. An export of ours is
 * known by its `media/index.json`; its texts are known by their ids, whatever the folder is called.
 * @throws ImportRefused when there is no Markdown in it
 */
export async function markdownSource(folder: Folder): Promise<Source> {
  const top = sharedFolder(folder.names)
  const files = new Set(folder.names.map((name) => name.slice(top.length)))
  const texts = [...files].filter((name) => /\.(md|markdown)$/i.test(name)).sort()
  if (texts.length === 0) throw new ImportRefused("imports.noMarkdown")
  const read = async (name: string) =>
    new TextDecoder().decode(await folder.read(top + name, longestFile)).replace(/\r\n?/g, "\n")

  const all = new Map<string, Known>()
  const skipped: { id: string; reason: string; title?: string }[] = []
  const wanted = new Map<string, WantedFile>()
  const isOwn = files.has("media/index.json")
  if (isOwn) for (const file of libraryOf(await read("media/index.json"))) wanted.set(file.address, file)
  const here = await standingHere()
  for (const path of texts) {
    const told = await knownOf(path, read)
    if ("reason" in told) skipped.push({ id: path, reason: told.reason })
    else {
      const { facts } = told
      const reason = reasonToSkip(facts, here)
      if (reason) skipped.push({ id: path, reason, title: facts.title })
      else all.set(path, told)
      if (!reason)
        for (const file of told.files) if (!wanted.has(file.address)) wanted.set(file.address, file)
    }
  }
  const idAt = new Map([...all].map(([path, { facts }]) => [path, facts.id]))
  const { headings, orphans } = headingsOf(all, idAt)
  skipped.push(...orphans)
  for (const { id } of orphans) all.delete(id)
  const live = await liveTargets()
  const idAtOldPath = new Map(
    [...all.values()].flatMap(({ facts }) =>
      facts.oldPath && !facts.isTwin ? [[facts.oldPath, facts.id] as const] : [],
    ),
  )
  return {
    name: `markdown ${isOwn ? "samling" : plainName(top.slice(0, -1) || folder.name)}`,
    headings,
    wanted: [...wanted.values()],
    skipped,
    each: async (assets, take) => {
      for (const [path, known] of all)
        await take(incoming(known, (await read(path)).normalize("NFC"), { assets, live, files }))
    },
    itemAt: (href) => {
      const path = pathFrom("", href)
      if (path === null) return null
      const plain = path.replace(/\/+$/, "")
      return idAt.get(plain) ?? idAt.get(`${plain}/index.md`) ?? idAtOldPath.get(`/${plain}`) ?? null
    },
    fileAt: (href) => pathFrom("", href),
  }
}

type Told = (Known & { files: WantedFile[] }) | { reason: string }

async function knownOf(path: string, read: (name: string) => Promise<string>): Promise<Told> {
  let file: string
  try {
    file = await read(path)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { reason: "tooLong" }
  }
  const parted = partedMatter(file)
  if (!parted) return { reason: "frontMatter" }
  const { matter, text } = parted
  const facts = factsOf(path, matter, text, now())
  const own = matter.get("facts")
  const page = own instanceof Map ? own : new Map()
  const position = page.get("position")
  const hero = pathFrom(path, facts.hero.file)
  const named = [
    ...text.matchAll(/!?\[[^\]]*\]\(\s*<?([^)\s>]+)/g),
    ...text.matchAll(/(?:src|href)="([^"]+)"/g),
  ]
  const files = named.flatMap(([raw, address = ""]): WantedFile[] => {
    const inside = pathFrom(path, address)
    const isPicture = raw.startsWith("!") || raw.startsWith("src")
    if (inside === null) return isPicture && /^https?:/i.test(address) ? [{ address, alt: "" }] : []
    return isPicture || /\.(pdf|docx|xlsx|pptx|odt|ods|odp)$/i.test(inside)
      ? [{ address: inside, alt: "" }]
      : []
  })
  return {
    facts,
    parentId: typeof page.get("parentId") === "string" ? page.get("parentId") : "",
    position:
      typeof position === "number" && Number.isInteger(position) && position >= 0 ? position % 10_000 : 0,
    inFooter: page.get("inFooter") === true,
    files: hero ? [{ address: hero, alt: facts.hero.alt }, ...files] : files,
  }
}

/** Why a text is not brought along; null when it is. */
function reasonToSkip({ id, kind, isTrashed }: MarkdownFacts, here: ReadonlySet<string>): string | null {
  if (here.has(id)) return "here"
  if (isTrashed) return "trashed"
  return kind === null ? "kind" : null
}

function headingsOf(
  all: ReadonlyMap<string, Known>,
  idAt: ReadonlyMap<string, string>,
): { headings: Heading[]; orphans: { id: string; reason: string; title: string }[] } {
  const headings: Heading[] = []
  const orphans: { id: string; reason: string; title: string }[] = []
  const ids = new Set(idAt.values())
  for (const [path, { facts, parentId }] of all) {
    const { id, kind, title, slug, isTwin } = facts
    const original = isTwin ? idAt.get(path.replace(/\.en(?=\.\w+$)/, "")) : undefined
    if (isTwin && (!original || original === id)) {
      orphans.push({ id: path, reason: "twin", title })
      continue
    }
    const type = kind === "PAGE" ? "page" : "post"
    const above = kind === "PAGE" ? (ids.has(parentId) ? parentId : (folderAbove(path, idAt) ?? "")) : ""
    headings.push({ id, type, title, slug, parentId: above, ...(original ? { twinOf: original } : {}) })
  }
  return { headings, orphans }
}

/** The page that a page stands below by its folder: "om-os.md" or "om-os/index.md" of "om-os/bestyrelsen.md". */
function folderAbove(path: string, idAt: ReadonlyMap<string, string>): string | undefined {
  const steps = path.split("/").slice(0, -1)
  if (/\/_?index\.(md|markdown)$/i.test(path)) steps.pop()
  const folder = steps.join("/")
  if (folder === "") return undefined
  return idAt.get(`${folder}.md`) ?? idAt.get(`${folder}/index.md`) ?? idAt.get(`${folder}/_index.md`)
}

function incoming(
  { facts, position, inFooter }: Known,
  file: string,
  { assets, live, files }: { assets: Assets; live: LiveTargets; files: ReadonlySet<string> },
): Incoming {
  const { path, hero } = facts
  const text = withoutTitle(partedMatter(file)?.text ?? "", facts.title)
  const resolve = (address: string) => {
    const inside = pathFrom(path, address)
    const anchor = /#[\w-]+$/.exec(address)?.[0] ?? ""
    return inside === null ? address : `/${encodeURI(inside)}${anchor}`
  }
  const assetAt = (address: string) => {
    const inside = pathFrom("", address)
    return inside !== null && files.has(inside) ? assets.at(inside) : null
  }
  const picture = hero.file ? assetAt(resolve(hero.file)) : null
  return {
    id: facts.id,
    title: facts.title,
    lead: facts.lead,
    about: { tags: [...facts.tags], authors: [...facts.authors], related: [] },
    hero:
      picture?.kind === "IMAGE" || facts.isTwin
        ? { id: picture?.id ?? null, alt: hero.alt, isDecorative: hero.isDecorative }
        : null,
    category: facts.category,
    publishedAt: facts.publishedAt,
    oldPath: facts.isTwin ? null : facts.oldPath,
    isSample: facts.isSample,
    page: { position, inFooter },
    body: (linkTo) =>
      bodyFromMarkup(markdownMarkup(text), {
        assetAt,
        assetOfId: () => null,
        linkTo,
        resolve,
        notesTitle: translator("da")("paste.notesTitle"),
        own: (element, read) => markdownBlocks(element, read, { assetAt, live }),
      }),
  }
}

/** The library that an export of ours brings along, with what is known of each file. */
function libraryOf(index: string): WantedFile[] {
  const read: unknown = parsed(index)
  if (!Array.isArray(read)) return []
  return read.flatMap((one): WantedFile[] => {
    const about = new Map(Object.entries(one ?? {}))
    const file = said(about, "file")
    const licence = said(about, "licence")
    if (file === "") return []
    return [
      {
        address: file,
        alt: said(about, "alt").slice(0, 500),
        rights: {
          credit: said(about, "credit").slice(0, 200),
          licence: licence in MediaLicence ? (licence as MediaLicence) : null,
          licenceNote: said(about, "licenceNote").slice(0, 500),
        },
      },
    ]
  })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** Ids of all that stands here: an export brought back to where it came from brings nothing twice. */
async function standingHere(): Promise<Set<string>> {
  const rows = await db.entry.findMany({ select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

async function liveTargets(): Promise<LiveTargets> {
  const rows = await db.entry.findMany({
    where: { kind: { in: ["EVENT", "OPEN_CALL", "SURVEY"] }, originalId: null, status: { not: "TRASHED" } },
    select: { id: true, kind: true, path: true },
  })
  return new Map(rows.map(({ path, ...row }) => [path, row]))
}

/** Without its ending and without the number that a browser gives what is fetched twice: "mappe (1).zip". */
function plainName(name: string): string {
  return (
    name
      .replace(/\.zip$/i, "")
      .replace(/\s*\(\d+\)$/, "")
      .trim() || "mappe"
  )
}
