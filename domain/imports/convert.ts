import { parseHtml } from "#domain/content/parse-html.ts"
import {
  type Block,
  type Body,
  blocksOf,
  bodySchemaNumber,
  type FigureNode,
  type Mark,
  type TextNode,
} from "#domain/content/rules/body.ts"
import { bodySchema } from "#domain/content/rules/body-schema.ts"
import { cleanHtml } from "#domain/content/rules/html/clean-html.ts"
import {
  attr,
  elementsIn,
  type HtmlElement,
  hasClass,
  isElement,
  textIn,
} from "#domain/content/rules/html/html-tree.ts"

/** What is known of the place the text came from, and of what came along with it. */
export interface Surroundings {
  /** The picture or file that stands for an address of the old site, or for an id of it. */
  readonly assetAt: (address: string) => KnownAsset | null
  readonly assetOfId: (id: string) => KnownAsset | null
  /** Where a link of the old site leads now; the same link when it leads elsewhere. */
  readonly linkTo: (href: string) => { href: string; entryId?: string }
  readonly notesTitle: string
  /** What an address in the text means from where the text stood; left out, it means itself. */
  readonly resolve?: (address: string) => string
  /** Blocks for elements that only this source has; `read` reads what stands inside one. */
  readonly own?: (element: HtmlElement, read: (element: HtmlElement) => Block[]) => Block[] | null
}

export interface KnownAsset {
  readonly id: string
  readonly kind: "IMAGE" | "FILE"
  readonly alt: string
  readonly filename: string
  /** Where the public fetches a file; "" of a picture. */
  readonly src: string
}

/** One sealed box holds no more than this. */
const longestSeal = 190_000
const mostFigures = 100

/** Markup as a body: what the schema has no place for is kept in sealed boxes, pictures that are missing leave a place. */
export function bodyFromMarkup(markup: string, around: Surroundings): Body {
  const { resolve } = around
  const root = parseHtml(markup)
  const read = (element: HtmlElement): Block[] =>
    cleanHtml(element, {
      site: "",
      under: 1,
      notesTitle: around.notesTitle,
      own: (inner) => around.own?.(inner, read) ?? ownBlocks(inner, around),
    }).blocks
  const blocks = read(resolve ? withAddresses(root, resolve) : root)
  const body = asBody(withLinksOf(blocks, around))
  // Longer or deeper than a body may be: nothing is cut away, all of it waits in boxes.
  return bodySchema.safeParse(body).success ? body : sealedBody(markup)
}

function asBody(content: Block[]): Body {
  return {
    type: "doc",
    attrs: { schema: bodySchemaNumber },
    content: content.length > 0 ? content : [{ type: "paragraph" }],
  }
}

function sealedBody(markup: string): Body {
  const boxes: Block[] = []
  for (let at = 0; at < markup.length; at += longestSeal) {
    boxes.push(sealed(markup.slice(at, at + longestSeal), "import.sealed.tooLong"))
  }
  return asBody(boxes)
}

function withAddresses(element: HtmlElement, resolve: (address: string) => string): HtmlElement {
  const attrs = new Map(element.attrs)
  for (const name of ["href", "src"]) {
    const address = attrs.get(name)
    if (address !== undefined) attrs.set(name, resolve(address))
  }
  const children = element.children.map((child) => (isElement(child) ? withAddresses(child, resolve) : child))
  return { ...element, attrs, children }
}

function ownBlocks(element: HtmlElement, around: Surroundings): Block[] | null {
  const { name } = element
  if (name === "x-sealed") return [sealed(attr(element, "data-raw"), attr(element, "data-reason"))]
  if (name === "x-gallery")
    return galleryOf(
      attr(element, "data-ids")
        .split(",")
        .map((id) => pictureOf(around.assetOfId(id.trim()))),
      "",
    )
  if (name === "img") return isSmall(element) ? null : [picture(element, "", around)]
  if (hasClass(element, /^(wp-block-gallery|blocks-gallery-grid)$/)) return markedGallery(element, around)
  if (name === "figure") return captioned(element, around)
  return hasClass(element, /^wp-block-file$/) ? fileOf(element, around) : null
}

/** Signs and dots are left to the rules of pasting. */
function isSmall(element: HtmlElement): boolean {
  const isDot = ["width", "height"].some((side) => /^[0-3](px)?$/.test(attr(element, side)))
  return isDot || hasClass(element, /^(emoji|wp-smiley)$/) || attr(element, "src") === ""
}

function picture(element: HtmlElement, caption: string, around: Surroundings): Block {
  const src = attr(element, "src")
  const id = /\bwp-image-(\d+)\b/.exec(attr(element, "class"))?.[1]
  const asset = around.assetAt(src) ?? (id ? around.assetOfId(id) : null)
  const alt = attr(element, "alt").trim().slice(0, 500)
  if (asset?.kind === "IMAGE") {
    return {
      type: "figure",
      attrs: { assetId: asset.id, alt: alt || asset.alt, caption: caption.slice(0, 1_000) },
    }
  }
  const filename = /^data:/i.test(src) ? "" : decoded(src.split(/[?#]/)[0]?.split("/").at(-1) ?? "")
  return { type: "pictureWanted", attrs: { hint: (alt || filename).slice(0, 500) } }
}

function captioned(element: HtmlElement, around: Surroundings): Block[] | null {
  const inside = elementsIn(element)
  const images = inside.filter(({ name }) => name === "img")
  const [image] = images
  if (!image || images.length !== 1 || isSmall(image) || inside.some(({ name }) => name === "table"))
    return null
  const words = inside.find(({ name }) => name === "figcaption")
  const caption = words ? textIn(words).replace(/\s+/g, " ").trim() : ""
  const block = picture(image, caption, around)
  const isLost = block.type === "pictureWanted" && caption !== ""
  return isLost ? [block, { type: "paragraph", content: [{ type: "text", text: caption }] }] : [block]
}

function markedGallery(element: HtmlElement, around: Surroundings): Block[] | null {
  const images = elementsIn(element).filter(({ name }) => name === "img")
  if (images.length === 0) return null
  const captions = elementsIn(element).filter(({ name }) => name === "figcaption")
  const whole = captions.find((words) => hasClass(words, /^blocks-gallery-caption$/))
  return galleryOf(
    images.map((image) => picture(image, "", around)),
    whole ? textIn(whole).trim().slice(0, 1_000) : "",
  )
}

/** The pictures that are there side by side; those that are missing wait below. */
function galleryOf(pictures: readonly Block[], caption: string): Block[] {
  const figures = pictures.filter((block): block is FigureNode => block.type === "figure")
  const galleries: Block[] = []
  for (let at = 0; at < figures.length; at += mostFigures) {
    galleries.push({
      type: "gallery",
      attrs: { caption: at === 0 ? caption : "" },
      content: figures.slice(at, at + mostFigures),
    })
  }
  return [...galleries, ...pictures.filter(({ type }) => type !== "figure")]
}

function pictureOf(asset: KnownAsset | null): Block {
  if (asset?.kind === "IMAGE")
    return { type: "figure", attrs: { assetId: asset.id, alt: asset.alt, caption: "" } }
  return { type: "pictureWanted", attrs: { hint: asset?.filename ?? "" } }
}

function fileOf(element: HtmlElement, around: Surroundings): Block[] | null {
  const link = elementsIn(element).find(({ name }) => name === "a")
  const asset = link ? around.assetAt(attr(link, "href")) : null
  if (!link || asset?.kind !== "FILE") return null
  const title = textIn(link).trim() || asset.filename
  return [{ type: "file", attrs: { assetId: asset.id, title: title.slice(0, 300) } }]
}

/** A box around what the schema has no place for. */
export function sealed(raw: string, reason: string): Block {
  return { type: "sealed", attrs: { raw: raw.slice(0, longestSeal), reason } }
}

function withLinksOf(blocks: Block[], around: Surroundings): Block[] {
  for (const block of blocksOf({ type: "doc", content: blocks })) {
    if (block.type !== "paragraph" && block.type !== "heading") continue
    if (block.content) block.content = block.content.map((text) => linked(text, around))
  }
  return blocks
}

function linked(text: TextNode, around: Surroundings): TextNode {
  if (!text.marks) return text
  const marks = text.marks.map(
    (mark): Mark => (mark.type === "link" ? { type: "link", attrs: around.linkTo(mark.attrs.href) } : mark),
  )
  return { ...text, marks }
}

/** Text that may hold markup and entities, as one line without them. */
export function plainLine(markup: string): string {
  return parseHtml(markup).children.map(textOf).join("").replace(/\s+/g, " ").trim()
}

function textOf(node: HtmlElement | string): string {
  if (!isElement(node)) return node
  return /^(script|style)$/.test(node.name) ? "" : node.children.map(textOf).join("")
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
