import { finished } from "node:stream/promises"
import { RewritingStream } from "parse5-html-rewriting-stream"
import { localPath, type ReaderLocale } from "./reader-locale.ts"

type Attributes = readonly { name: string; value: string }[]

/**
 * A public document without the framework: Next's scripts, their preloads and React's comments are taken out; what is
 * left works without them. Kept are our own small modules (`/enhance/…`) and JSON-LD, which is data, not script.
 * An English document leads on in English, whatever wrote the link; a link that names a language (`hreflang`) leads
 * there. Beside the canonical address both languages are named.
 */
export async function withoutFrameworkScripts(
  html: string,
  { locale, origin }: { locale: ReaderLocale; origin: string } = { locale: "da", origin: "" },
): Promise<string> {
  const stream = new RewritingStream()
  // Collected here and not read from the stream, which already drains itself into nothing.
  const kept: string[] = []
  let inDroppedScript = false
  stream.on("doctype", (_doctype, raw) => kept.push(raw))
  stream.on("startTag", (tag, raw) => {
    if (tag.tagName === "script" && !isOurs(tag.attrs)) inDroppedScript = true
    else if (tag.tagName !== "link" || !loadsScript(tag.attrs)) {
      kept.push(locale === "da" ? raw : inEnglish(tag.tagName, tag.attrs, raw, origin))
      if (tag.tagName === "link" && value(tag.attrs, "rel") === "canonical") {
        kept.push(...twins(value(tag.attrs, "href") ?? "", origin))
      }
    }
  })
  stream.on("endTag", (tag, raw) => {
    if (tag.tagName === "script" && inDroppedScript) inDroppedScript = false
    else kept.push(raw)
  })
  stream.on("text", (_text, raw) => {
    if (!inDroppedScript) kept.push(raw)
  })
  // React marks its boundaries for hydration; nobody hydrates here.
  stream.on("comment", () => {})
  stream.end(html)
  await finished(stream)
  return kept.join("")
}

/** A part of the page failed or waits for script to fill it in: React leaves a marked template in its place. */
export function hasHole(html: string): boolean {
  return html.includes("<template data-dgst") || html.includes('<template id="B:')
}

/** Where addresses stand that a reader may follow. */
const leadsOn: Readonly<Record<string, string>> = { a: "href", form: "action", link: "href", meta: "content" }
/** Of what a page says of itself to others, what leads to it: its address and its picture. */
const leadsHere = new Set(["og:url", "og:image", "twitter:image"])

function inEnglish(tagName: string, attributes: Attributes, raw: string, origin: string): string {
  const name = leadsOn[tagName]
  const address = name ? value(attributes, name) : undefined
  if (!name || address === undefined || value(attributes, "hreflang") !== undefined) return raw
  if (
    tagName === "link" &&
    value(attributes, "rel") !== "canonical" &&
    value(attributes, "rel") !== "alternate"
  )
    return raw
  if (tagName === "meta" && !leadsHere.has(value(attributes, "property") ?? value(attributes, "name") ?? ""))
    return raw
  const isOwn = origin !== "" && (address === origin || address.startsWith(`${origin}/`))
  const path = isOwn ? address.slice(origin.length) || "/" : address
  const english = `${isOwn ? origin : ""}${localPath("en", path)}`
  return raw.replace(`${name}="${escaped(address)}"`, `${name}="${escaped(english)}"`)
}

/** Both languages of a page, for search engines. */
function twins(canonical: string, origin: string): string[] {
  if (!origin || !(canonical === origin || canonical.startsWith(`${origin}/`))) return []
  const path = canonical.slice(origin.length) || "/"
  return (["da", "en"] as const).map(
    (each) => `<link rel="alternate" hreflang="${each}" href="${escaped(origin + localPath(each, path))}"/>`,
  )
}

/** As React writes the value of an attribute. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
}

function isOurs(attributes: Attributes): boolean {
  if (value(attributes, "type") === "application/ld+json") return value(attributes, "src") === undefined
  return value(attributes, "src")?.startsWith("/enhance/") ?? false
}

function loadsScript(attributes: Attributes): boolean {
  const relations = (value(attributes, "rel") ?? "").toLowerCase().split(/\s+/)
  if (relations.includes("modulepreload")) return !value(attributes, "href")?.startsWith("/enhance/")
  if (!relations.includes("preload") && !relations.includes("prefetch")) return false
  const kind = value(attributes, "as")
  return kind === "script" || kind === "fetch"
}

function value(attributes: Attributes, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value
}
