import type { EntryKind } from "#platform/database/enums.ts"

/** First steps of paths that routes of our own answer; a page at the top may not take one. */
const reserved = new Set(
  "admin api arrangementer emner en enhance findes-ikke fonts forhaandsvisning icons kommuner kvittering log-ind log-ud media medlemmer min-side noget-gik-galt nyheder open-calls soeg social undersoegelser".split(
    " ",
  ),
)

/** Paths of routes of our own that stand where those of entries do. */
const reservedBelow = new Set(["/medlemskab/bliv-medlem", "/undersoegelser/om-kortet"])

/** A slug from a title: lower case, Danish letters spelled out (æ ae, ø oe, å aa), words joined by hyphens. */
export function slugOf(title: string): string {
  const spelled: Record<string, string> = { æ: "ae", ø: "oe", å: "aa", ä: "ae", ö: "oe", ü: "ue", ß: "ss" }
  return title
    .toLowerCase()
    .replace(/[æøåäöüß]/g, (letter) => spelled[letter] ?? "")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "")
}

export function isSlug(value: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 80
}

/** The public path of an entry. `parentPath` is a page's parent's; null at the top. */
export function pathOf(kind: EntryKind, slug: string, parentPath: string | null): string {
  if (kind === "NEWS") return `/nyheder/${slug}`
  if (kind === "EVENT") return `/arrangementer/${slug}`
  if (kind === "OPEN_CALL") return `/open-calls/${slug}`
  if (kind === "SURVEY") return `/undersoegelser/${slug}`
  return `${parentPath ?? ""}/${slug}`
}

/** Whether a route of our own would answer in place of this entry. */
export function isReserved(kind: EntryKind, path: string): boolean {
  const [, first = "", second = ""] = path.split("/")
  return (kind === "PAGE" && reserved.has(first)) || reservedBelow.has(`/${first}/${second}`)
}
