import { slugOf } from "#domain/content/rules/address.ts"
import { translator } from "#messages/translate.ts"
import { now } from "#platform/time/time.ts"
import { bodyFromMarkup, plainLine } from "./convert.ts"
import type { Assets, Incoming, Source, WantedFile } from "./incoming.ts"
import { uploadPath, withoutSize } from "./media-files.ts"
import { readWxr } from "./read-wxr.ts"
import { type Heading, idIn, oldPath } from "./rules/plan.ts"
import { wordpressMarkup } from "./rules/wordpress-markup.ts"
import { publishedAt, reasonToSkip, type WxrItem, type WxrSite, wasPublic } from "./rules/wxr.ts"

/**
 * What an export of WordPress holds. The file is read whole once, without its texts: what will come, what is passed over
 * and why, which files are named. @throws ImportRefused when the file is not taken
 */
export async function wordpressSource(open: () => AsyncIterable<string>): Promise<Source> {
  const headings: Heading[] = []
  const wanted: (WantedFile & { id: string | null })[] = []
  const skipped: { id: string; reason: string; title: string }[] = []
  const named: string[] = []
  const idAtPath = new Map<string, string>()
  const site = await readWxr(open(), async (item, site) => {
    if (item.type === "attachment") {
      if (item.attachmentUrl) wanted.push({ id: item.id, address: item.attachmentUrl, alt: item.alt })
      return
    }
    const { content, ...rest } = item
    const reason = reasonToSkip(rest, content.trim() === "")
    if (reason) skipped.push({ id: item.id, reason, title: plainLine(item.title).slice(0, 200) })
    else {
      headings.push(headingOf(item))
      const path = oldPath(item.link, site.url)
      if (path) idAtPath.set(path, item.id)
      named.push(...filesNamedIn(content))
    }
  })
  const addressOfId = new Map(wanted.flatMap(({ id, address }) => (id ? [[id, address] as const] : [])))
  return {
    name: `wordpress ${site.url.replace(/\/+$/, "")}`,
    headings,
    wanted: [...wanted, ...othersOf(named, wanted)],
    skipped,
    each: async (assets, take) => {
      const known = { ...assets, ofId: (id: string) => assets.at(addressOfId.get(id) ?? "") }
      await readWxr(open(), async (item) => {
        if (item.type !== "attachment") await take(incoming(item, site, known))
      })
    },
    itemAt: (href) => idIn(href, site.url) ?? idAtPath.get(oldPath(href, site.url) ?? "") ?? null,
    fileAt: (href) => (/\/uploads\//.test(href) ? href : null),
  }
}

function incoming(item: WxrItem, site: WxrSite, assets: Assets): Incoming {
  const hero = assets.ofId(item.thumbnailId)
  return {
    id: item.id,
    title: plainLine(item.title),
    lead: plainLine(item.excerpt).slice(0, 1_000),
    about: aboutOf(item, site),
    hero: hero?.kind === "IMAGE" ? { id: hero.id, alt: hero.alt, isDecorative: false } : null,
    category: categoryOf(item),
    publishedAt: wasPublic(item) ? (publishedAt(item) ?? now()) : null,
    oldPath: oldPath(item.link, site.url),
    isSample: false,
    body: (linkTo) =>
      bodyFromMarkup(wordpressMarkup(item.content), {
        assetAt: assets.at,
        assetOfId: assets.ofId,
        linkTo,
        notesTitle: translator("da")("paste.notesTitle"),
      }),
  }
}

/** The category that is not the one WordPress gives what has none. */
function categoryOf({ categories }: WxrItem): string | null {
  const term = categories.find(
    ({ key, label }) => label !== "" && !/^(uncategorized|ikke-kategoriseret)$/.test(key),
  )
  return term ? plainLine(term.label) : null
}

/** Who wrote it there, and the words it was filed under beside its category. */
function aboutOf(item: WxrItem, site: WxrSite): Incoming["about"] {
  const name = plainLine(site.authors.get(item.author) || item.author).slice(0, 100)
  const [, ...otherCategories] = item.categories
  const labels = [...otherCategories, ...item.tags].map(({ label }) => plainLine(label).slice(0, 40).trim())
  const tags = [...new Set(labels)].filter((label) => slugOf(label) !== "").slice(0, 20)
  return { tags, authors: name === "" ? [] : [{ name, title: "" }], related: [] }
}

function headingOf({ id, type, title, slug, parentId }: WxrItem): Heading {
  return { id, type, title, slug, parentId }
}

/** Addresses of uploads in a text, pictures above all. */
function filesNamedIn(content: string): string[] {
  return [...content.matchAll(/(?:src|href)\s*=\s*["']([^"']*\/uploads\/[^"']+\.\w{2,5})["']/gi)].map(
    ([, address = ""]) => address,
  )
}

/** Files that texts name and no item describes; those made from a described one in another size are not others. */
function othersOf(named: readonly string[], wanted: readonly WantedFile[]): WantedFile[] {
  const described = new Set(wanted.map(({ address }) => plainAddress(address)))
  const others = new Map(named.map((address) => [plainAddress(address), address]))
  return [...others].flatMap(([plain, address]) => (described.has(plain) ? [] : [{ address, alt: "" }]))
}

function plainAddress(address: string): string {
  return withoutSize(uploadPath(address)).toLowerCase().normalize("NFC")
}
