import type { Area } from "./headers.ts"
import { type ReaderLocale, splitLocale } from "./reader-locale.ts"

/**
 * Which addresses are whose. Everything that is not named below is a public document: it is rendered without the
 * visitor's cookies and headers, so an address that somebody forgets here shows too little, never too much.
 */
const areas: readonly (readonly [prefix: string, area: Area])[] = [
  ["/api", "machine"],
  ["/media", "machine"],
  ["/admin", "admin"],
  // For who writes, with their session; `kladde` is no token, which is longer.
  ["/forhaandsvisning/kladde", "draft"],
  ["/forhaandsvisning", "preview"],
  ["/log-ind", "member"],
  ["/log-ud", "member"],
  ["/min-side", "member"],
  ["/kvittering", "member"],
  ["/medlemskab/bliv-medlem", "member"],
  ["/arrangementer/*/tilmeld", "member"],
  ["/arrangementer/*/venteliste", "member"],
  ["/open-calls/*/ansoeg", "member"],
]

const surveyKey = /^[a-z0-9][a-z0-9_-]{0,59}$/
/** Which figures of an edition, and whether they are divided by the inhabitants. */
const surveyFigures = { indikator: surveyKey, pr: /^indbygger$/ }
/** Which map is drawn. */
const surveyMap = { kort: /^(graenser|generaliseret)$/ }
/** What else a page does with its map: one municipality marked, patterns beside colours. */
const marked = { kommune: /^\d{3}$/, moenster: /^1$/ }
const release = { udgivelse: /^[1-9]\d{0,3}$/ }
/** How the table of municipalities is sorted, which of its rows are left, and by what they are grouped. */
const surveyTable = {
  sorter: /^(kommune|region|indbyggere|svar)$/,
  retning: /^ned$/,
  svar: /^[^\p{C}]{1,60}$/u,
  region: /^[a-z]{1,20}$/,
  grupper: /^(svar|region|stoerrelse)$/,
}
/** Pages whose form may carry a file: an application's own, and those that answer a question. */
const withFile: readonly string[] = [
  "/open-calls/*/ansoeg",
  "/arrangementer/*/tilmeld",
  "/kvittering",
  "/medlemskab/bliv-medlem",
  "/admin/arrangementer/*/tilmeldinger/ny",
]

/**
 * The query keys that a public document reads, with the form of their values. All others are dropped before the page
 * is looked up or rendered; `*` stands for one step of the path. A page answers 404 for values that name nothing, so that random ones are not remembered.
 */
const declaredQueries: readonly { pattern: string; query: Readonly<Record<string, RegExp>> }[] = [
  {
    pattern: "/nyheder",
    query: { aar: /^\d{4}$/, kategori: /^[a-z0-9-]{1,60}$/, side: /^[1-9]\d{0,3}$/ },
  },
  { pattern: "/arrangementer", query: { aar: /^\d{4}$/, side: /^[1-9]\d{0,3}$/ } },
  {
    pattern: "/arrangementer/*/program",
    query: { dag: /^\d{4}-\d{2}-\d{2}$/, spor: /^[a-z0-9-]{1,80}$/ },
  },
  // Whatever was asked, so that what is too long can be said to be; answers are not remembered (app/(site)/soeg).
  {
    pattern: "/soeg",
    query: {
      q: /^[\s\S]{1,20000}$/,
      slags: /^(nyheder|sider|arrangementer|open-calls|undersoegelser)$/,
      aar: /^\d{4}$/,
      side: /^[1-9]\d{0,2}$/,
    },
  },
  { pattern: "/undersoegelser/om-kortet", query: {} },
  { pattern: "/undersoegelser/katalog.jsonld", query: {} },
  {
    pattern: "/undersoegelser/*",
    query: { ...surveyFigures, ...release, ...surveyMap, ...marked, ...surveyTable },
  },
  {
    pattern: "/undersoegelser/*/udgivelse/*",
    query: { ...surveyFigures, ...surveyMap, ...marked, ...surveyTable },
  },
  { pattern: "/undersoegelser/*/sammenlign", query: { indikator: surveyKey, med: /^\d{4}$/ } },
  // What is taken along or shown in frames, of the newest figures and of one release: each key makes files of its own.
  { pattern: "/undersoegelser/*/*", query: { ...surveyFigures, ...release, ...surveyMap } },
  { pattern: "/undersoegelser/*/udgivelse/*/*", query: { ...surveyFigures, ...surveyMap } },
]

/**
 * The pages that stand in for an answer that has none of its own. Next leaves an empty document to be filled by script
 * where a page calls notFound() or fails, so the server asks for these instead. The first is an ordinary public page
 * (it may show ways on); the second is made at build, once in each language, under a root layout of its own, and needs
 * no database.
 */
export const missingPagePath = "/findes-ikke"
export const brokenPagePaths: Readonly<Record<ReaderLocale, string>> = {
  da: "/noget-gik-galt/da",
  en: "/noget-gik-galt/en",
}

/** Whether a public address is made to be shown on other sites: a page in a frame, or a file. */
export function shownElsewhere(address: string): "frame" | "file" | null {
  const [path = ""] = address.split("?")
  if (/^\/undersoegelser\/[^/]+(\/udgivelse\/\d+)?\/indlejr$/.test(path)) return "frame"
  if (path === "/undersoegelser/katalog.jsonld") return "file"
  return /^\/undersoegelser\/[^/]+(\/udgivelse\/\d+)?\/(data|kort|citat)\.[a-z]+$/.test(path) ? "file" : null
}

export function areaOf(path: string): Area {
  const bare = splitLocale(path).address
  return areas.find(([prefix]) => begins(bare, prefix))?.[1] ?? "public"
}

/** Whether a form sent here may be larger than other forms, for the file it carries. */
export function takesFile(path: string): boolean {
  const bare = splitLocale(path).address
  return withFile.some((prefix) => begins(bare, prefix))
}

/** The address under which a public document is rendered and remembered: path and declared query keys, sorted. */
export function publicAddress(path: string, query: URLSearchParams): string {
  const bare = splitLocale(path).address
  const declared = declaredQueries.find(({ pattern }) => matches(bare, pattern))?.query
  if (!declared) return path
  const kept: string[] = []
  for (const key of Object.keys(declared).sort()) {
    const value = query.get(key)
    if (value !== null && declared[key]?.test(value)) kept.push(`${key}=${encodeURIComponent(value)}`)
  }
  return kept.length === 0 ? path : `${path}?${kept.join("&")}`
}

function matches(path: string, pattern: string): boolean {
  return begins(path, pattern) && path.split("/").length === pattern.split("/").length
}

function begins(path: string, prefix: string): boolean {
  const parts = path.split("/")
  return prefix
    .split("/")
    .every((word, place) => (word === "*" ? Boolean(parts[place]) : parts[place] === word))
}
