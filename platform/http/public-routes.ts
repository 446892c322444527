import type { Area } from "./headers.ts"

/**
 * Which addresses are whose. Everything that is not named below is a public document: it is rendered without the
 * visitor's cookies and headers, so an address that somebody forgets here shows too little, never too much.
 */
const areas: readonly (readonly [prefix: string, area: Area])[] = [
  ["/api", "machine"],
  ["/media", "machine"],
  ["/admin", "admin"],
  ["/forhaandsvisning", "preview"],
  ["/log-ind", "member"],
  ["/log-ud", "member"],
  ["/min-side", "member"],
  ["/kvittering", "member"],
  ["/medlemskab/bliv-medlem", "member"],
  ["/arrangementer/*/tilmeld", "member"],
  ["/arrangementer/*/venteliste", "member"],
]

/**
 * The query keys that a public document reads, with the form of their values. All others are dropped before the page
 * is looked up or rendered. A page answers 404 for values that name nothing, so that random ones are not remembered.
 */
const declaredQueries: readonly { pattern: string; query: Readonly<Record<string, RegExp>> }[] = [
  {
    pattern: "/nyheder",
    query: { aar: /^\d{4}$/, kategori: /^[a-z0-9-]{1,60}$/, side: /^[1-9]\d{0,3}$/ },
  },
  { pattern: "/arrangementer", query: { aar: /^\d{4}$/, side: /^[1-9]\d{0,3}$/ } },
]

/**
 * The pages that stand in for an answer that has none of its own. Next leaves an empty document to be filled by script
 * where a page calls notFound() or fails, so the server asks for these instead. The first is an ordinary public page
 * (it may show ways on); the second is made at build, under a root layout of its own, and needs no database.
 */
export const missingPagePath = "/findes-ikke"
export const brokenPagePath = "/noget-gik-galt"

export function areaOf(path: string): Area {
  const bare = withoutLocale(path)
  return areas.find(([prefix]) => begins(bare, prefix))?.[1] ?? "public"
}

/** The address under which a public document is rendered and remembered: path and declared query keys, sorted. */
export function publicAddress(path: string, query: URLSearchParams): string {
  const bare = withoutLocale(path)
  const declared = declaredQueries.find(({ pattern }) => pattern === bare)?.query
  if (!declared) return path
  const kept: string[] = []
  for (const key of Object.keys(declared).sort()) {
    const value = query.get(key)
    if (value !== null && declared[key]?.test(value)) kept.push(`${key}=${value}`)
  }
  return kept.length === 0 ? path : `${path}?${kept.join("&")}`
}

function withoutLocale(path: string): string {
  if (path === "/en") return "/"
  return path.startsWith("/en/") ? path.slice(3) : path
}

function begins(path: string, prefix: string): boolean {
  const parts = path.split("/")
  return prefix
    .split("/")
    .every((word, place) => (word === "*" ? Boolean(parts[place]) : parts[place] === word))
}
