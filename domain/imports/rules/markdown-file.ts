import { slugOf } from "#domain/content/rules/address.ts"
import { listed, type Matter, said, saidYes } from "./matter.ts"

/** What a file of Markdown says of itself before its text is read. */
export interface MarkdownFacts {
  /** Its name among the others: the id that an export of ours gave it, else its path in the folder. */
  readonly id: string
  readonly path: string
  readonly kind: "NEWS" | "PAGE" | null
  readonly isTwin: boolean
  readonly title: string
  readonly slug: string
  readonly lead: string
  readonly publishedAt: Date | null
  readonly isTrashed: boolean
  readonly category: string | null
  readonly tags: readonly string[]
  readonly authors: readonly { name: string; title: string }[]
  /** The picture at the top, with its words; "" for the file: none of its own. */
  readonly hero: { readonly file: string; readonly alt: string; readonly isDecorative: boolean }
  /** The path it had where it stood. */
  readonly oldPath: string | null
  readonly isSample: boolean
}

/** Reads the facts of a file, as our own export writes them or as others usually do (Hugo, Jekyll, Eleventy). */
export function factsOf(path: string, matter: Matter, text: string, at: Date): MarkdownFacts {
  const date = dayOf(said(matter, "publishedat", "date", "published_at", "pubdate"))
  const hero = said(matter, "hero", "image", "cover", "featured_image")
  const own = said(matter, "id")
  return {
    id: /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(own) ? own : path,
    path,
    kind: kindOf(path, matter, date),
    isTwin: said(matter, "originalid") !== "" || said(matter, "locale") === "en",
    title: titleOf(path, matter, text).slice(0, 200),
    slug: slugOf(said(matter, "slug")) || slugOf(nameOf(path)),
    lead: said(matter, "lead", "description", "summary", "excerpt").slice(0, 1_000),
    publishedAt: wasPublic(matter, date, at) ? (date ?? at) : null,
    isTrashed: said(matter, "status") === "TRASHED",
    category: said(matter, "category") || (listed(matter, "categories")[0] ?? null),
    tags: listed(matter, "tags", "keywords")
      .map((tag) => tag.slice(0, 40).trim())
      .filter((tag) => slugOf(tag) !== "")
      .slice(0, 20),
    authors: authorsOf(matter),
    hero: {
      file: hero,
      alt: said(matter, "heroalt", "image_alt").slice(0, 500),
      isDecorative: saidYes(matter, "herodecorative") ?? false,
    },
    oldPath: addressOf(said(matter, "path", "permalink", "url")),
    isSample: saidYes(matter, "issample") ?? false,
  }
}

/** The text without the heading that only says its title again. */
export function withoutTitle(text: string, title: string): string {
  const found = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\r?\n|$)/.exec(text)
  return found?.[1]?.trim() === title ? text.slice(found[0].length) : text
}

function kindOf(path: string, matter: Matter, date: Date | null): MarkdownFacts["kind"] {
  const told = said(matter, "kind", "type", "layout").toLowerCase()
  if (/^(news|nyhed|nyheder|post|posts|blog|article)$/.test(told)) return "NEWS"
  if (/^(page|side|sider|default)$/.test(told)) return "PAGE"
  if (/^(event|open_call|survey)$/.test(told)) return null
  return date || /(^|\/)(nyheder|news|posts|_posts|blog)\//.test(path) ? "NEWS" : "PAGE"
}

function titleOf(path: string, matter: Matter, text: string): string {
  const told = said(matter, "title")
  if (told) return told
  const heading = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*$/m.exec(text.slice(0, 5_000))?.[1]
  if (heading) return heading.trim()
  const words = nameOf(path).replace(/[-_]+/g, " ").trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "bogbus" of "nyheder/2024-05-01-bogbus.md" and of "bogbus/index.md". */
function nameOf(path: string): string {
  const steps = path.replace(/\.(md|markdown)$/i, "").split("/")
  const last = steps.at(-1) ?? ""
  const name = /^_?index$/i.test(last) ? (steps.at(-2) ?? "forside") : last
  return name.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, "")
}

/** Of ours only what is public now; of others what has a day behind it and is not called a draft. */
function wasPublic(matter: Matter, date: Date | null, at: Date): boolean {
  const status = said(matter, "status").toLowerCase()
  if (status) return /^(published|publish|public)$/.test(status)
  if (saidYes(matter, "draft") === true || saidYes(matter, "published") === false) return false
  return date !== null && date <= at
}

function dayOf(told: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}/.test(told)) return null
  const at = new Date(told.replace(/^(\d{4}-\d{2}-\d{2}) (\d)/, "$1T$2"))
  return Number.isNaN(at.getTime()) ? null : at
}

function authorsOf(matter: Matter): { name: string; title: string }[] {
  const told = matter.get("authors") ?? matter.get("author")
  const each = Array.isArray(told) ? told : told === undefined ? [] : [told]
  return each
    .flatMap((one) => {
      const author = one instanceof Map ? one : new Map([["name", one]])
      const [name, title] = [author.get("name"), author.get("title")]
      return typeof name === "string" && name.trim()
        ? [
            {
              name: name.trim().slice(0, 100),
              title: typeof title === "string" ? title.trim().slice(0, 100) : "",
            },
          ]
        : []
    })
    .slice(0, 10)
}

function addressOf(told: string): string | null {
  const path = told.replace(/^https?:\/\/[^/]+/i, "").replace(/\/+$/, "")
  return path.startsWith("/") ? path : null
}
