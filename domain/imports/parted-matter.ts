import { parseDocument } from "yaml"
import type { Matter } from "./rules/matter.ts"

/** More than any file has facts for; YAML that refers to itself is not followed far. */
const longestMatter = 100_000
const mostAliases = 20

/**
 * Parts the YAML facts at the top of a Markdown file from its text. null: there is something at the top that is no YAML
 * of facts. Read into maps, so that no name of a fact is one of an object's own.
 */
export function partedMatter(file: string): { matter: Matter; text: string } | null {
  const whole = file.replace(/^\uFEFF/, "")
  const found = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(whole)
  if (!found) return { matter: new Map(), text: whole }
  const [top, written = ""] = found
  if (written.length > longestMatter) return null
  const document = parseDocument(written, { schema: "core", stringKeys: true, logLevel: "silent" })
  if (document.errors.length > 0) return null
  let read: unknown
  try {
    read = document.toJS({ mapAsMap: true, maxAliasCount: mostAliases })
  } catch {
    return null
  }
  if (read === null) return { matter: new Map(), text: whole.slice(top.length) }
  if (!(read instanceof Map)) return null
  const matter = new Map([...read].map(([name, value]) => [String(name).toLowerCase(), value] as const))
  return { matter, text: whole.slice(top.length) }
}
