import { finished } from "node:stream/promises"
import { RewritingStream } from "parse5-html-rewriting-stream"

type Attributes = readonly { name: string; value: string }[]

/**
 * A public document without the framework: Next's scripts, their preloads and React's comments are taken out; what is
 * left works without them. Kept are our own small modules (`/enhance/…`) and JSON-LD, which is data, not script.
 */
export async function withoutFrameworkScripts(html: string): Promise<string> {
  const stream = new RewritingStream()
  // Collected here and not read from the stream, which already drains itself into nothing.
  const kept: string[] = []
  let inDroppedScript = false
  stream.on("doctype", (_doctype, raw) => kept.push(raw))
  stream.on("startTag", (tag, raw) => {
    if (tag.tagName === "script" && !isOurs(tag.attrs)) inDroppedScript = true
    else if (tag.tagName !== "link" || !loadsScript(tag.attrs)) kept.push(raw)
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
