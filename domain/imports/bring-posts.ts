import type { Actor } from "#domain/access/actor.ts"
import { saveCategory } from "#domain/content/commands/save-category.ts"
import { slugOf } from "#domain/content/rules/address.ts"
import { emptyBody } from "#domain/content/rules/body.ts"
import { leadHere, makePlace, takeOver } from "#domain/content/take-over.ts"
import type { Snapshot } from "#domain/content/working-copy.ts"
import { translator } from "#messages/translate.ts"
import { db, transaction } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { bodyFromMarkup, type KnownAsset, plainLine, type Surroundings } from "./convert.ts"
import { type Imported, remember } from "./imported.ts"
import { readWxr } from "./read-wxr.ts"
import type { ImportReport } from "./report.ts"
import { type Heading, idIn, oldPath, type Place } from "./rules/plan.ts"
import { wordpressMarkup } from "./rules/wordpress-markup.ts"
import { publishedAt, type Term, type WxrItem, type WxrSite, wasPublic } from "./rules/wxr.ts"

export interface Posts {
  readonly source: string
  readonly site: WxrSite
  readonly headings: readonly Heading[]
  readonly places: ReadonlyMap<string, Place>
  readonly known: ReadonlyMap<string, Imported>
  readonly report: ImportReport
  readonly dryRun: boolean
  readonly open: () => AsyncIterable<string>
  readonly onPost: () => void
  readonly assetAt: (address: string) => KnownAsset | null
  readonly assetOfId: (id: string) => KnownAsset | null
}

/** Brings the posts and pages of an export: first a place for each, then the texts, whose links find those places. */
export async function bringPosts(actor: Actor, posts: Posts): Promise<void> {
  const entries = posts.dryRun ? new Map<string, string>() : await makePlaces(actor, posts)
  const linkTo = linksOf(posts, entries)
  const categories = new Categories(actor)
  await readWxr(posts.open(), async (item) => {
    const place = posts.places.get(item.id)
    if (!place || item.type === "attachment") return
    posts.onPost()
    if (posts.known.get(`post ${item.id}`)?.isDone) return
    count(posts.report, item, place)
    if (posts.dryRun) {
      if (wasPublic(item) && leadsFrom(item, posts.site, place.path)) posts.report.redirects++
      return
    }
    const entryId = entries.get(item.id)
    if (entryId) await fill(actor, posts, item, place, { entryId, entries, linkTo, categories })
  })
}

/** Paths that something stands at. */
export async function standingPaths(): Promise<Set<string>> {
  const rows = await db.entry.findMany({ where: { status: { not: "TRASHED" } }, select: { path: true } })
  return new Set(rows.map(({ path }) => path))
}

/** Places that an earlier run made, by the item they are for. */
export async function madePlaces(
  known: ReadonlyMap<string, Imported>,
): Promise<Map<string, { slug: string; path: string }>> {
  const ids = [...known.values()].flatMap(({ entryId }) => entryId ?? [])
  const rows = await db.entry.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, path: true },
  })
  const byId = new Map(rows.map(({ id, slug, path }) => [id, { slug, path }]))
  return new Map(
    [...known].flatMap(([sourceId, { entryId }]) => {
      const place = entryId ? byId.get(entryId) : undefined
      return place && sourceId.startsWith("post ") ? [[sourceId.slice("post ".length), place] as const] : []
    }),
  )
}

/** @returns the entry of each item, parents before what stands below them */
async function makePlaces(
  actor: Actor,
  { headings, places, known, source }: Posts,
): Promise<Map<string, string>> {
  const entries = new Map<string, string>()
  const make = async (heading: Heading): Promise<void> => {
    const place = places.get(heading.id)
    if (!place || entries.has(heading.id)) return
    const earlier = known.get(`post ${heading.id}`)
    if (earlier) {
      if (earlier.entryId) entries.set(heading.id, earlier.entryId)
      return
    }
    const parent = place.parentId ? headings.find(({ id }) => id === place.parentId) : undefined
    if (parent) await make(parent)
    const parentId = place.parentId ? (entries.get(place.parentId) ?? null) : null
    const snapshot = plainSnapshot(plainLine(heading.title), place.slug, factsOf(place, parentId, null))
    await transaction(async (tx) => {
      const id = await makePlace(tx, actor, place, snapshot)
      await remember(tx, source, `post ${heading.id}`, { entryId: id, isDone: false })
      entries.set(heading.id, id)
    })
  }
  for (const heading of headings) await make(heading)
  return entries
}

async function fill(
  actor: Actor,
  posts: Posts,
  item: WxrItem,
  place: Place,
  at: {
    entryId: string
    entries: ReadonlyMap<string, string>
    linkTo: Surroundings["linkTo"]
    categories: Categories
  },
): Promise<void> {
  const parentId = place.parentId ? (at.entries.get(place.parentId) ?? null) : null
  const categoryId = place.kind === "NEWS" ? await at.categories.idOf(item.categories) : null
  const hero = posts.assetOfId(item.thumbnailId)
  const snapshot: Snapshot = {
    ...plainSnapshot(plainLine(item.title), place.slug, factsOf(place, parentId, categoryId)),
    lead: plainLine(item.excerpt).slice(0, 1_000),
    about: aboutOf(item, posts.site),
    body: bodyFromMarkup(wordpressMarkup(item.content), {
      assetAt: posts.assetAt,
      assetOfId: posts.assetOfId,
      linkTo: at.linkTo,
      notesTitle: translator("da")("paste.notesTitle"),
    }),
    heroId: hero?.kind === "IMAGE" ? hero.id : null,
    heroAlt: hero?.kind === "IMAGE" ? hero.alt : "",
  }
  const from = leadsFrom(item, posts.site, place.path)
  const isRedirected = await transaction(async (tx) => {
    await takeOver(tx, actor, at.entryId, {
      snapshot,
      publishedAt: wasPublic(item) ? (publishedAt(item) ?? now()) : null,
      from: `${posts.source} ${item.id}`,
    })
    const isNew = wasPublic(item) && from !== null && (await leadHere(tx, at.entryId, from, place.path))
    await remember(tx, posts.source, `post ${item.id}`, { entryId: at.entryId, isDone: true })
    return isNew
  })
  if (isRedirected) posts.report.redirects++
}

function count(report: ImportReport, item: WxrItem, { kind }: Place): void {
  if (kind === "PAGE") report.pages++
  else if (wasPublic(item)) report.published++
  else report.drafts++
}

/** The address it had, where that differs from the one it gets; null when there was none. */
function leadsFrom(item: Pick<WxrItem, "link">, site: WxrSite, path: string): string | null {
  const from = oldPath(item.link, site.url)
  return from === null || from === "/" || from === path ? null : from
}

function linksOf(
  { headings, places, site, assetAt }: Posts,
  entries: ReadonlyMap<string, string>,
): Surroundings["linkTo"] {
  const byPath = new Map(
    headings.flatMap(({ id, link }) =>
      oldPath(link, site.url) ? [[oldPath(link, site.url) as string, id] as const] : [],
    ),
  )
  return (href) => {
    const id = idIn(href, site.url) ?? byPath.get(oldPath(href, site.url) ?? "")
    const place = id ? places.get(id) : undefined
    const entryId = id ? entries.get(id) : undefined
    if (place) {
      const anchor = /#[\w-]+$/.exec(href)?.[0] ?? ""
      return { href: place.path + anchor, ...(entryId ? { entryId } : {}) }
    }
    const file = /\/uploads\//.test(href) ? assetAt(href) : null
    return { href: file?.src ?? href }
  }
}

/** Who wrote it there, and the words it was filed under beside its category. */
function aboutOf(item: WxrItem, site: WxrSite): NonNullable<Snapshot["about"]> {
  const name = plainLine(site.authors.get(item.author) || item.author).slice(0, 100)
  const [, ...otherCategories] = item.categories
  const labels = [...otherCategories, ...item.tags].map(({ label }) => plainLine(label).slice(0, 40).trim())
  const tags = [...new Set(labels)].filter((label) => slugOf(label) !== "").slice(0, 20)
  return { tags, authors: name === "" ? [] : [{ name, title: "" }], related: [] }
}

function plainSnapshot(title: string, slug: string, facts: Snapshot["facts"]): Snapshot {
  return {
    title: title.slice(0, 200),
    slug,
    lead: "",
    body: emptyBody,
    heroId: null,
    heroAlt: "",
    heroDecorative: false,
    facts,
    isSample: false,
  }
}

function factsOf({ kind }: Place, parentId: string | null, categoryId: string | null): Snapshot["facts"] {
  return kind === "PAGE"
    ? { parentId, position: 0, inFooter: false }
    : { categoryId, frontPlace: null, frontUntilAt: null }
}

/** The categories of news, those that are new made when the first story of theirs comes. */
class Categories {
  private readonly actor: Actor
  private known: Map<string, string> | null = null

  constructor(actor: Actor) {
    this.actor = actor
  }

  async idOf(terms: readonly Term[]): Promise<string | null> {
    const term = terms.find(
      ({ key, label }) => label !== "" && !/^(uncategorized|ikke-kategoriseret)$/.test(key),
    )
    const key = term ? slugOf(plainLine(term.label)) : ""
    if (!term || key === "") return null
    this.known ??= await this.all()
    const found = this.known.get(key)
    if (found) return found
    const { id } = await saveCategory(this.actor, {
      id: null,
      label: plainLine(term.label).slice(0, 100),
      labelEn: "",
      position: 99,
    })
    this.known.set(key, id)
    return id
  }

  private async all(): Promise<Map<string, string>> {
    const rows = await db.category.findMany({ select: { id: true, key: true, label: true } })
    return new Map(rows.flatMap(({ id, key, label }) => [[key, id] as const, [slugOf(label), id] as const]))
  }
}
