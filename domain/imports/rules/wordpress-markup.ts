import { type Shortcode, withShortcodes } from "./shortcodes.ts"

/** Blocks of Gutenberg whose markup is their content; others are made by a plugin when one reads. */
const written = new Set(
  (
    "paragraph heading list list-item quote pullquote image gallery table separator columns column group media-text cover buttons button file verse " +
    "preformatted code shortcode spacer more nextpage html freeform details row stack footnotes video audio embed core-embed/youtube core-embed/vimeo missing"
  ).split(" "),
)

/**
 * The content of a post as one piece of markup. What WordPress would fill in when one reads (a plugin's shortcode or
 * block) becomes a box `<x-sealed>` that holds it word for word; galleries, captions and embedded videos become what
 * they show.
 */
export function wordpressMarkup(content: string): string {
  const isBlocks = content.includes("<!-- wp:")
  const sealed = isBlocks ? withSealedBlocks(content) : content
  const coded = withShortcodes(sealed, markupOf)
  return isBlocks ? coded.replace(/<!--\s*\/?wp:[\s\S]*?-->/g, "") : withParagraphs(coded)
}

/** A box that keeps what it holds through the reading of markup. */
export function box(raw: string, reason: string): string {
  return `\n\n<x-sealed data-reason="${reason}" data-raw="${escaped(raw)}"></x-sealed>\n\n`
}

function withSealedBlocks(content: string): string {
  const parts: string[] = []
  let at = 0
  const opening = /<!--\s*wp:([a-z][\w/-]*)\s*(\{[\s\S]*?\})?\s*(\/)?-->/g
  for (let found = opening.exec(content); found; found = opening.exec(content)) {
    const [raw, name = "", , isAlone] = found
    if (written.has(name.replace(/^core\//, ""))) continue
    const end = found.index + raw.length
    const until = isAlone ? end : afterBlock(content, name, end)
    parts.push(content.slice(at, found.index), box(content.slice(found.index, until), "import.sealed.block"))
    at = until
    opening.lastIndex = until
  }
  return parts.join("") + content.slice(at)
}

/** Where the block that opened before `from` ends; blocks of its name may stand inside. */
function afterBlock(content: string, name: string, from: number): number {
  const next = new RegExp(`<!--\\s*(/?)wp:${name}(?![\\w/-])[\\s\\S]*?(/?)-->`, "g")
  next.lastIndex = from
  let depth = 1
  for (let found = next.exec(content); found; found = next.exec(content)) {
    if (found[1]) depth--
    else if (!found[2]) depth++
    if (depth === 0) return found.index + found[0].length
  }
  return from
}

function markupOf(code: Shortcode): string {
  const { name, attrs, inner, raw } = code
  if (name === "gallery")
    return `\n\n<x-gallery data-ids="${escaped(attrs.get("ids") ?? attrs.get("include") ?? "")}"></x-gallery>\n\n`
  if (name === "caption" || name === "wp_caption") return `\n\n${caption(code)}\n\n`
  if (name === "embed" || name === "youtube" || name === "vimeo") {
    return `\n\n${embedded(inner || (attrs.get("url") ?? "") || raw.replace(/^\[\w+\s*|\]$/g, "")) ?? box(raw, "import.sealed.shortcode")}\n\n`
  }
  return box(raw, "import.sealed.shortcode")
}

function caption({ attrs, inner }: Shortcode): string {
  const picture = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0] ?? ""
  const words = inner.replace(picture, "").trim() || (attrs.get("caption") ?? "")
  return `<figure>${picture}<figcaption>${words}</figcaption></figure>`
}

/** A video at an address as a frame, which is read as a video block; an address alone as a link; null for what is none. */
function embedded(address: string): string | null {
  const url = address.trim().replace(/^=/, "")
  const youtube = /(?:youtube\.com\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/)|youtu\.be\/)([\w-]{6,20})/.exec(
    url,
  )
  if (youtube) return `<iframe src="https://www.youtube.com/embed/${youtube[1]}"></iframe>`
  const vimeo = /vimeo\.com\/(?:video\/)?(\d{1,20})/.exec(url)
  if (vimeo) return `<iframe src="https://player.vimeo.com/video/${vimeo[1]}"></iframe>`
  return /^https?:\/\/\S+$/.test(url) ? `<p><a href="${escaped(url)}">${escaped(url)}</a></p>` : null
}

const blocks =
  "address|article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|table|ul|x-gallery|x-sealed"

/** Two line breaks part paragraphs and one parts lines, as the classic editor has it; an address alone on its line is embedded. */
function withParagraphs(content: string): string {
  const own = new RegExp(`^\\s*</?(?:${blocks})\\b`, "i")
  return content
    .replace(/\r\n?/g, "\n")
    .replace(new RegExp(`(</(?:${blocks})>|<hr[^>]*>)[ \\t]*\\n`, "gi"), "$1\n\n")
    .replace(new RegExp(`\\n[ \\t]*(<(?:${blocks})\\b)`, "gi"), "\n\n$1")
    .replace(/^[ \t]*(https?:\/\/\S+)[ \t]*$/gm, (line: string, url: string) =>
      /youtu|vimeo/.test(url) ? (embedded(url) ?? line) : line,
    )
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== "")
    .map((part) => (own.test(part) ? part : `<p>${part.trim().replace(/\n/g, "<br>")}</p>`))
    .join("\n")
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
}
