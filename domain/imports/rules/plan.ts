import { isReserved, pathOf, slugOf } from "#domain/content/rules/address.ts"
import type { WxrItem } from "./wxr.ts"

/** An item without its text: all that must be known before the first one is written. */
export type Heading = Pick<WxrItem, "id" | "type" | "title" | "slug" | "parentId"> & {
  /** The item that this one tells in English: it stands at the same path. */
  readonly twinOf?: string
}

export interface Place {
  readonly id: string
  readonly kind: "NEWS" | "PAGE"
  readonly slug: string
  readonly path: string
  /** The item that it stands below. */
  readonly parentId: string | null
  /** The item that it tells in English; null when it is Danish. */
  readonly twinOf: string | null
}

/**
 * Where each item will stand: a slug of our letters, pages below their parents, and no two at one path, also not with
 * what stands here already (`taken`). Items whose place was made by an earlier run keep it (`made`).
 */
export function placesOf(
  items: readonly Heading[],
  taken: ReadonlySet<string>,
  made: ReadonlyMap<string, { slug: string; path: string }>,
): Map<string, Place> {
  const byId = new Map(items.map((item) => [item.id, item]))
  const places = new Map<string, Place>()
  const used = new Set(taken)
  const place = (item: Heading, above: ReadonlySet<string>): Place => {
    const known = places.get(item.id)
    if (known) return known
    const original = item.twinOf ? byId.get(item.twinOf) : undefined
    if (original && !original.twinOf) {
      const twin = { ...place(original, above), id: item.id, parentId: null, twinOf: original.id }
      places.set(item.id, twin)
      return twin
    }
    const kind = item.type === "page" ? "PAGE" : "NEWS"
    const over = kind === "PAGE" && !above.has(item.parentId) ? byId.get(item.parentId) : undefined
    const parent = over?.type === "page" ? place(over, new Set([...above, item.id])) : null
    const kept = made.get(item.id)
    const found = kept ?? freePlace(kind, wishedSlug(item), parent?.path ?? null, used)
    used.add(found.path)
    const placed = {
      id: item.id,
      kind,
      slug: found.slug,
      path: found.path,
      parentId: parent?.id ?? null,
      twinOf: null,
    } as const
    places.set(item.id, placed)
    return placed
  }
  for (const item of items) place(item, new Set([item.id]))
  return places
}

function wishedSlug({ slug, title, id }: Heading): string {
  return slugOf(decoded(slug)) || slugOf(title) || `indhold-${slugOf(id)}`
}

function freePlace(
  kind: "NEWS" | "PAGE",
  slug: string,
  above: string | null,
  used: ReadonlySet<string>,
): { slug: string; path: string } {
  for (let turn = 1; ; turn++) {
    const ending = turn === 1 ? "" : `-${turn}`
    const tried = slug.slice(0, 80 - ending.length).replace(/-+$/, "") + ending
    const path = pathOf(kind, tried, above)
    if (!used.has(path) && !isReserved(kind, path)) return { slug: tried, path }
  }
}

/** The path of an address on the old site, as ours are written: decoded, without its last stroke; null elsewhere. */
export function oldPath(href: string, site: string): string | null {
  const url = URL.parse(href, `${site.replace(/\/$/, "")}/`)
  if (!url || hostOf(url.href) !== hostOf(site)) return null
  const path = decoded(url.pathname).replace(/\/+$/, "")
  return path === "" ? "/" : path
}

/** The id that an address names, "?p=12"; null when it names none. */
export function idIn(href: string, site: string): string | null {
  const url = URL.parse(href, `${site.replace(/\/$/, "")}/`)
  if (!url || hostOf(url.href) !== hostOf(site)) return null
  return url.searchParams.get("p") ?? url.searchParams.get("page_id") ?? url.searchParams.get("attachment_id")
}

/** "www." and the scheme are no other site. */
function hostOf(address: string): string {
  return URL.parse(address)?.host.replace(/^www\./, "") ?? ""
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
