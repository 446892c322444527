import { Marked, type Tokens } from "marked"

/**
 * Markdown of GitHub's kind as markup for the cleaner, which lets nothing through that the schema does not know, raw
 * HTML within it as little as any other. What our own export writes for blocks that Markdown has no word for is read
 * back: callouts, places of pictures, sealed boxes, captions, live blocks.
 */
export function markdownMarkup(text: string): string {
  return marked.parse(text, { async: false })
}

interface Directive extends Tokens.Generic {
  readonly name: string
  readonly what: string
}

/** Why it is a box: it was one where it came from. */
const kept = "import.sealed.kept"

const marked = new Marked({ gfm: true })
marked.use({
  extensions: [
    {
      name: "directive",
      level: "block",
      start: (source) => source.match(/^::: /m)?.index,
      tokenizer(source) {
        const found = /^::: ([a-z-]+)(?: ([^\n]*?))? :::[ \t]*(?:\n|$)/.exec(source)
        if (!found) return undefined
        const [raw, name = "", what = ""] = found
        return { type: "directive", raw, name, what: plainWords(what) } satisfies Directive
      },
      renderer: (token) =>
        `<x-directive data-name="${escaped(token.name)}" data-what="${escaped(token.what)}" data-raw="${escaped(token.raw.trim())}"></x-directive>\n`,
    },
  ],
  renderer: {
    code({ text, lang }) {
      if (lang !== "sealed") return false
      return `<x-sealed data-reason="${kept}" data-raw="${escaped(text)}"></x-sealed>\n`
    },
    blockquote({ tokens }) {
      const tone = toneOf(tokens)
      if (!tone) return false
      const [first, ...rest] = tokens
      const inner = this.parser.parse(first ? [...withoutMark(first as Tokens.Paragraph), ...rest] : rest)
      return `<x-callout data-tone="${tone}">${inner}</x-callout>\n`
    },
    paragraph({ tokens }) {
      const [picture, gap, caption] = tokens
      const isCaptioned =
        tokens.length === 3 && picture?.type === "image" && gap?.raw === "\n" && caption?.type === "em"
      if (!isCaptioned) return false
      const words = this.parser.parseInline((caption as Tokens.Em).tokens)
      return `<figure>${this.parser.parseInline([picture])}<figcaption>${words}</figcaption></figure>\n`
    },
  },
})

function toneOf([first]: Tokens.Blockquote["tokens"]): "note" | "important" | null {
  const mark = first?.type === "paragraph" ? /^\[!(\w+)\](?:\n|$)/.exec(first.raw)?.[1] : undefined
  if (!mark) return null
  return /^(important|warning|caution)$/i.test(mark) ? "important" : "note"
}

/** A callout's first paragraph without the line that says what it is; nothing when it says no more. */
function withoutMark(first: Tokens.Paragraph): Tokens.Paragraph[] {
  const rest = first.raw.replace(/^\[!\w+\](?:\n|$)/, "")
  if (rest.trim() === "") return []
  const [read] = marked.lexer(rest)
  return read ? [read as Tokens.Paragraph] : []
}

/** Without the strokes that keep a sign from meaning something. */
function plainWords(written: string): string {
  return written.replace(/\\([\\`*_[\]<>~|])/g, "$1")
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
}
