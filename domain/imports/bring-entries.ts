import type { Actor } from "#domain/access/actor.ts"
import { sealsOf } from "#domain/content/rules/body.ts"
import { leadHere, makePlace, takeOver } from "#domain/content/take-over.ts"
import { emptySnapshot, type Snapshot } from "#domain/content/working-copy.ts"
import { db, transaction } from "#platform/database/client.ts"
import { Categories } from "./categories.ts"
import { type KnownAsset, plainLine, type Surroundings } from "./convert.ts"
import { type Imported, remember, rememberPlace } from "./imported.ts"
import type { Incoming, Source } from "./incoming.ts"
import type { CameItem, ImportReport } from "./report.ts"
import type { Heading, Place } from "./rules/plan.ts"

export interface Entries {
  readonly source: Source
  readonly places: ReadonlyMap<string, Place>
  readonly known: ReadonlyMap<string, Imported>
  readonly runId: string | null
  readonly report: ImportReport
  readonly dryRun: boolean
  readonly onEntry: () => Promise<void>
  readonly onPlace: () => Promise<unknown>
  readonly assetAt: (address: string) => KnownAsset | null
}

/** Brings the texts of a source: first a place for each, then the texts, whose links find those places. */
export async function bringEntries(actor: Actor, all: Entries): Promise<void> {
  const { source, places, known, report, dryRun } = all
  const entries = dryRun ? new Map<string, string>() : await makePlaces(actor, all)
  const linkTo = linksOf(all, entries)
  const categories = new Categories(actor)
  const assets = { at: all.assetAt, ofId: () => null }
  await source.each(assets, async (item) => {
    const place = places.get(item.id)
    if (!place) return
    await all.onEntry()
    const earlier = known.get(`post ${item.id}`)
    if (earlier?.isDone) {
      if (isOfAnother(earlier, all)) report.already++
      return
    }
    const body = item.body(linkTo)
    const from = leadsFrom(item, place)
    const came = { ...cameAs(item, place), boxes: sealsOf(body).length }
    count(report, came)
    if (dryRun) {
      if (from !== null) report.redirects++
      return
    }
    const entryId = entries.get(item.id)
    if (!entryId) return
    const snapshot: Snapshot = {
      ...emptySnapshot(item.title, place.slug, await factsFor(item, place, entries, categories)),
      lead: item.lead,
      about: item.about,
      body,
      heroId: item.hero?.id ?? null,
      heroAlt: item.hero?.alt ?? "",
      heroDecorative: item.hero?.isDecorative ?? false,
      isSample: item.isSample,
    }
    if (await fill(actor, all, item, { entryId, snapshot, from, to: place.path, came })) report.redirects++
  })
}

/** What the same run brought before it was cut off is none that stood here already. */
function isOfAnother(earlier: Imported, { runId }: Entries): boolean {
  return runId === null || earlier.runId !== runId
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
  { source, places, known, onPlace }: Entries,
): Promise<Map<string, string>> {
  const { headings, name } = source
  const entries = new Map<string, string>()
  const byId = new Map(headings.map((heading) => [heading.id, heading]))
  const make = async (heading: Heading): Promise<void> => {
    const place = places.get(heading.id)
    if (!place || entries.has(heading.id)) return
    const earlier = known.get(`post ${heading.id}`)
    if (earlier) {
      if (earlier.entryId) entries.set(heading.id, earlier.entryId)
      return
    }
    const parent = place.parentId ? byId.get(place.parentId) : undefined
    if (parent) await make(parent)
    const original = place.twinOf ? byId.get(place.twinOf) : undefined
    if (original) await make(original)
    const originalId = place.twinOf ? (entries.get(place.twinOf) ?? null) : null
    if (place.twinOf && originalId === null) return
    const facts = factsOf(place, place.parentId ? (entries.get(place.parentId) ?? null) : null, null)
    await transaction(async (tx) => {
      const snapshot = emptySnapshot(plainLine(heading.title), place.slug, facts)
      const id = await makePlace(tx, actor, { ...place, originalId }, snapshot)
      await rememberPlace(tx, name, `post ${heading.id}`, id)
      entries.set(heading.id, id)
    })
  }
  for (const heading of headings) {
    await onPlace()
    await make(heading)
  }
  return entries
}

/** @returns whether its old address leads to it from now on */
async function fill(
  actor: Actor,
  { source, runId }: Entries,
  item: Incoming,
  to: { entryId: string; snapshot: Snapshot; from: string | null; to: string; came: CameItem },
): Promise<boolean> {
  const { entryId, snapshot, from, came } = to
  return transaction(async (tx) => {
    const { publishedAt } = item
    await takeOver(tx, actor, entryId, { snapshot, publishedAt, from: `${source.name} ${item.id}` })
    const isRedirected = from !== null && (await leadHere(tx, entryId, from, to.to))
    const as = { runId, came: came.as, boxes: came.boxes, isRedirected }
    await remember(tx, source.name, `post ${item.id}`, { entryId, ...as })
    return isRedirected
  })
}

async function factsFor(
  item: Incoming,
  place: Place,
  entries: ReadonlyMap<string, string>,
  categories: Categories,
): Promise<Snapshot["facts"]> {
  const parentId = place.parentId ? (entries.get(place.parentId) ?? null) : null
  const categoryId = place.kind === "NEWS" && !place.twinOf ? await categories.idOf(item.category) : null
  return factsOf(place, parentId, categoryId, item.page)
}

function cameAs(
  { id, title, publishedAt }: Incoming,
  { kind, path: danish, twinOf }: Place,
): Omit<CameItem, "boxes"> {
  const path = twinOf ? `/en${danish}` : danish
  return { id, title, path, as: kind === "PAGE" ? "PAGE" : publishedAt ? "PUBLISHED" : "DRAFT" }
}

function count(report: ImportReport, came: CameItem): void {
  if (came.as === "PAGE") report.pages++
  else if (came.as === "PUBLISHED") report.published++
  else report.drafts++
  report.boxes += came.boxes
  report.items.push(came)
}

/** The address it had, where that differs from the one it gets and the public knew it; null when there was none. */
function leadsFrom({ publishedAt, oldPath }: Incoming, { path }: Place): string | null {
  return publishedAt === null || oldPath === "/" || oldPath === path ? null : oldPath
}

function linksOf(
  { source, places, assetAt }: Entries,
  entries: ReadonlyMap<string, string>,
): Surroundings["linkTo"] {
  return (href) => {
    const id = source.itemAt(href)
    const place = id === null ? undefined : places.get(id)
    if (id !== null && place) {
      const entryId = entries.get(id)
      const anchor = /#[\w-]+$/.exec(href)?.[0] ?? ""
      return { href: place.path + anchor, ...(entryId ? { entryId } : {}) }
    }
    const file = source.fileAt(href)
    return { href: (file === null ? null : assetAt(file)?.src) || href }
  }
}

function factsOf(
  { kind, twinOf }: Place,
  parentId: string | null,
  categoryId: string | null,
  page = { position: 0, inFooter: false },
): Snapshot["facts"] {
  if (twinOf) return {}
  return kind === "PAGE" ? { parentId, ...page } : { categoryId, frontPlace: null, frontUntilAt: null }
}
