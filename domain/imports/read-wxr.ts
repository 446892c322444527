import { SaxesParser } from "saxes"
import { Refusal } from "#platform/refusal.ts"
import type { Term, WxrItem, WxrSite } from "./rules/wxr.ts"

/** A file that is not taken at all; nothing was written. The code is a message key. */
export class ImportRefused extends Refusal {
  constructor(code: string, values: Record<string, string | number> = {}) {
    super(code, 422, values)
  }
}

/** One text of one item: more than any page is long. */
const longestText = 8_000_000

/**
 * Reads a WordPress export as it streams by, item by item; a file of any size takes the memory of its longest item. No
 * document type and no entity of the file's own is taken: what they could hold is refused before anything is read.
 * @throws ImportRefused when it is no such export, or not well formed
 */
export async function readWxr(
  chunks: AsyncIterable<string>,
  onItem: (item: WxrItem, site: WxrSite) => Promise<void>,
): Promise<WxrSite> {
  const reader = new Reader()
  for await (const chunk of chunks) {
    reader.write(chunk)
    for (const item of reader.takeItems()) await onItem(item, reader.site)
  }
  reader.end()
  for (const item of reader.takeItems()) await onItem(item, reader.site)
  return reader.site
}

class Reader {
  readonly site = { url: "", authors: new Map<string, string>() }
  private readonly parser = new SaxesParser()
  private readonly path: string[] = []
  private items: WxrItem[] = []
  private item: Draft | null = null
  private author = { login: "", name: "" }
  private meta = { key: "", value: "" }
  private term: { domain: string; key: string } = { domain: "", key: "" }
  private text: string[] = []
  private length = 0
  private isWxr = false

  constructor() {
    this.parser.on("error", (error) => {
      throw new ImportRefused("import.notWellFormed", { where: `${this.parser.line}`, what: error.message })
    })
    this.parser.on("doctype", () => {
      throw new ImportRefused("import.doctype")
    })
    this.parser.on("opentag", ({ name, attributes }) => this.open(name, attributes as Record<string, string>))
    this.parser.on("text", (text) => this.add(text))
    this.parser.on("cdata", (text) => this.add(text))
    this.parser.on("closetag", ({ name }) => this.close(name))
  }

  write(chunk: string): void {
    // Old exports hold control characters that XML forbids and nobody sees.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed.
    this.parser.write(chunk.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ""))
  }

  end(): void {
    this.parser.close()
    if (!this.isWxr) throw new ImportRefused("import.notWordpress")
  }

  takeItems(): WxrItem[] {
    const taken = this.items
    this.items = []
    return taken
  }

  private open(name: string, attributes: Record<string, string>): void {
    this.path.push(name)
    this.text = []
    this.length = 0
    if (this.path.length === 1 && name !== "rss") throw new ImportRefused("import.notWordpress")
    if (name === "item") this.item = draft()
    if (name === "wp:postmeta") this.meta = { key: "", value: "" }
    if (name === "wp:author") this.author = { login: "", name: "" }
    if (name === "category") this.term = { domain: attributes.domain ?? "", key: attributes.nicename ?? "" }
  }

  private add(text: string): void {
    this.length += text.length
    if (this.length > longestText) throw new ImportRefused("import.tooLong", { where: this.parser.line })
    this.text.push(text)
  }

  private close(name: string): void {
    const text = this.text.join("")
    this.text = []
    this.path.pop()
    if (name === "wp:wxr_version") this.isWxr = true
    if (this.item) this.closeInItem(this.item, name, text)
    else if (name === "wp:base_blog_url" || (name === "link" && this.site.url === ""))
      this.site.url = text.trim()
    else if (name === "wp:author_login") this.author.login = text.trim()
    else if (name === "wp:author_display_name") this.author.name = text.trim()
    else if (name === "wp:author") this.site.authors.set(this.author.login, this.author.name)
  }

  private closeInItem(item: Draft, name: string, text: string): void {
    const field = fields.get(name)
    if (field && this.path.at(-1) === "item") item[field] = field === "content" ? text : text.trim()
    else if (name === "category") this.closeTerm(item, { key: this.term.key, label: text.trim() })
    else if (name === "wp:meta_key") this.meta.key = text.trim()
    else if (name === "wp:meta_value") this.meta.value = text.trim()
    else if (name === "wp:postmeta" && this.meta.key === "_thumbnail_id") item.thumbnailId = this.meta.value
    else if (name === "wp:postmeta" && this.meta.key === "_wp_attachment_image_alt")
      item.alt = this.meta.value
    else if (name === "item") {
      this.items.push(item)
      this.item = null
    }
  }

  private closeTerm(item: Draft, term: Term): void {
    if (this.term.domain === "category") item.categories.push(term)
    if (this.term.domain === "post_tag") item.tags.push(term)
  }
}

type Draft = { -readonly [Name in keyof WxrItem]: WxrItem[Name] } & { categories: Term[]; tags: Term[] }
type TextField = { [Name in keyof WxrItem]: WxrItem[Name] extends string ? Name : never }[keyof WxrItem]

const fields = new Map<string, TextField>([
  ["title", "title"],
  ["link", "link"],
  ["dc:creator", "author"],
  ["content:encoded", "content"],
  ["excerpt:encoded", "excerpt"],
  ["wp:post_id", "id"],
  ["wp:post_date_gmt", "dateGmt"],
  ["wp:post_name", "slug"],
  ["wp:status", "status"],
  ["wp:post_parent", "parentId"],
  ["wp:post_type", "type"],
  ["wp:post_password", "password"],
  ["wp:attachment_url", "attachmentUrl"],
])

function draft(): Draft {
  return {
    id: "",
    type: "",
    status: "",
    title: "",
    link: "",
    slug: "",
    content: "",
    excerpt: "",
    dateGmt: "",
    author: "",
    parentId: "",
    password: "",
    attachmentUrl: "",
    categories: [],
    tags: [],
    thumbnailId: "",
    alt: "",
  }
}
