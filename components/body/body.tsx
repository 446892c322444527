import { LiveBlockView } from "#components/live/live-block.tsx"
import { foreign } from "#components/ui/foreign.ts"
import { Scroll } from "#components/ui/scroll.tsx"
import type { LiveBlock } from "#domain/blocks/queries/live-blocks.ts"
import type { Shelf } from "#domain/content/pictures.ts"
import {
  type Block,
  type Body,
  blocksOf,
  type FigureNode,
  type Mark,
  type TableCell,
  type TextNode,
} from "#domain/content/rules/body.ts"
import type { ChangeMark } from "#domain/content/rules/compare-bodies.ts"
import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { Credit, hasCredit } from "./credit.tsx"
import { fileFacts } from "./file-facts.ts"
import { PictureOf } from "./picture.tsx"
import { Video } from "./video.tsx"

/**
 * What was written, as markup: the closed schema of domain/content, node by node, never as raw HTML. Pictures and files
 * that are not ready are left out. `lang`: the language it is written in, where that is not the page's.
 */
export function BodyView({
  body,
  shelf,
  live,
  gone,
  locale,
  lang = locale,
}: {
  body: Body
  shelf: Shelf
  /** What its live blocks show; without it they are left out. */
  live?: LiveShown | undefined
  /** Of an earlier version: pictures and files that are there no more, and are told as such. */
  gone?: ReadonlySet<string> | undefined
  locale: Locale
  lang?: Locale
}) {
  return (
    <div className="body" lang={foreign(lang, locale)}>
      <Blocks blocks={body.content} shelf={shelf} live={live} gone={gone} locale={locale} />
      {blocksOf(body).some(({ type }) => type === "video") ? (
        <script type="module" src="/enhance/video.js" />
      ) : null}
    </div>
  )
}

/** What the live blocks of a body show, and what they are drawn on. */
export interface LiveShown {
  readonly shown: ReadonlyMap<Block, LiveBlock>
  readonly tiles: MapDrawing
}

interface Shown {
  shelf: Shelf
  live?: LiveShown | undefined
  gone?: ReadonlySet<string> | undefined
  locale: Locale
}

function Blocks({ blocks, ...shown }: Shown & { blocks: readonly Block[] }) {
  return blocks.map((block, place) => <BlockView key={place} block={block} {...shown} />)
}

function BlockView({ block, ...shown }: Shown & { block: Block }) {
  const { live, locale } = shown
  switch (block.type) {
    case "paragraph":
      return block.content ? (
        <p>
          <Words words={block.content} />
        </p>
      ) : null
    case "heading": {
      const Heading = `h${block.attrs.level}` as const
      return (
        <Heading>
          <Words words={block.content ?? []} />
        </Heading>
      )
    }
    case "bulletList":
    case "orderedList": {
      const List = block.type === "bulletList" ? "ul" : "ol"
      return (
        <List>
          {block.content.map((item, place) => (
            <li key={place}>
              <Cell blocks={item.content} {...shown} />
            </li>
          ))}
        </List>
      )
    }
    case "blockquote":
      return (
        <blockquote>
          <Blocks blocks={block.content} {...shown} />
        </blockquote>
      )
    case "table":
      return <Table rows={block.content} {...shown} />
    case "horizontalRule":
      return <hr />
    case "figure":
      return <Figure {...block.attrs} {...shown} />
    // A picture that is wanted and a sealed box are for those who write, never for readers.
    case "pictureWanted":
    case "sealed":
      return null
    case "callout":
      return (
        <aside className="callout" data-tone={block.attrs.tone}>
          <Blocks blocks={block.content} {...shown} />
        </aside>
      )
    case "gallery":
      return (
        <figure>
          <div className="gallery">
            <Blocks blocks={block.content} {...shown} />
          </div>
          {block.attrs.caption ? <figcaption>{block.attrs.caption}</figcaption> : null}
        </figure>
      )
    case "video":
      return <Video {...block.attrs} locale={locale} />
    case "comingEvents":
    case "eventCard":
    case "callCard":
    case "surveyFigure":
    case "people": {
      const shows = live?.shown.get(block)
      return live && shows ? <LiveBlockView live={shows} tiles={live.tiles} locale={locale} /> : null
    }
    case "file":
      return <FileLink {...block.attrs} {...shown} />
  }
}

/** A list item or a cell that holds one paragraph needs no paragraph around it. */
function Cell({ blocks, ...shown }: Shown & { blocks: readonly Block[] }) {
  const [only, ...more] = blocks
  if (only?.type === "paragraph" && more.length === 0) return <Words words={only.content ?? []} />
  return <Blocks blocks={blocks} {...shown} />
}

function Table({ rows, ...shown }: Shown & { rows: readonly { content: readonly TableCell[] }[] }) {
  const [first, ...others] = rows
  if (!first) return null
  const hasHead = first.content.every(({ type }) => type === "tableHeader")
  return (
    <Scroll label={translator(shown.locale)("site.table")}>
      <table className="table">
        {hasHead ? (
          <thead>
            <Row cells={first.content} scope="col" {...shown} />
          </thead>
        ) : null}
        <tbody>
          {(hasHead ? others : rows).map((row, place) => (
            <Row key={place} cells={row.content} scope="row" {...shown} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Row({ cells, scope, ...shown }: Shown & { cells: readonly TableCell[]; scope: "col" | "row" }) {
  return (
    <tr>
      {cells.map(({ type, attrs, content }, place) => {
        const spans = { colSpan: attrs?.colspan, rowSpan: attrs?.rowspan }
        return type === "tableHeader" ? (
          <th key={place} scope={scope} {...spans}>
            <Cell blocks={content} {...shown} />
          </th>
        ) : (
          <td key={place} {...spans}>
            <Cell blocks={content} {...shown} />
          </td>
        )
      })}
    </tr>
  )
}

function Figure({
  assetId,
  alt,
  decorative = false,
  caption,
  shelf,
  gone,
  locale,
}: FigureNode["attrs"] & Shown) {
  const picture = shelf.pictures[assetId]
  if (!picture) return gone?.has(assetId) ? <Gone what="pictureGone" name={alt} locale={locale} /> : null
  return (
    <figure>
      <PictureOf
        picture={picture}
        alt={decorative ? "" : alt || picture.alt}
        sizes="(min-width: 40rem) 38rem, 100vw"
      />
      {caption || hasCredit(picture) ? (
        <figcaption>
          {caption}
          {caption && hasCredit(picture) ? " · " : null}
          <Credit picture={picture} locale={locale} />
        </figcaption>
      ) : null}
    </figure>
  )
}

/** In the place of what an earlier version showed and nobody has any more. */
function Gone({ what, name, locale }: { what: "pictureGone" | "fileGone"; name: string; locale: Locale }) {
  const said = translator(locale)(`versions.${what}`)
  return <p className="gone">{name ? `${said}: ${name}` : said}</p>
}

function FileLink({ assetId, title, shelf, gone, locale }: Shown & { assetId: string; title: string }) {
  const file = shelf.files[assetId]
  if (!file) return gone?.has(assetId) ? <Gone what="fileGone" name={title} locale={locale} /> : null
  return (
    <p className="file-link">
      <a href={file.href}>{title || file.filename}</a>
      <span className="quiet">{fileFacts(locale, file)}</span>
    </p>
  )
}

function Words({ words }: { words: readonly TextNode[] }) {
  return words.map(({ text, marks }, place) => <Marked key={place} text={text} marks={marks ?? []} />)
}

function Marked({ text, marks: [mark, ...more] }: { text: string; marks: readonly (Mark | ChangeMark)[] }) {
  if (!mark) return text
  const inside = <Marked text={text} marks={more} />
  if (mark.type === "bold") return <strong>{inside}</strong>
  if (mark.type === "italic") return <em>{inside}</em>
  // Only where two versions stand beside each other.
  if (mark.type === "added") return <ins>{inside}</ins>
  if (mark.type === "removed") return <del>{inside}</del>
  return <a href={mark.attrs.href}>{inside}</a>
}
