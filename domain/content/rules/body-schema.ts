import { z } from "zod"
import { type Block, type Body, isAllowedAddress } from "./body.ts"

/** Blocks in one list; with the depth below this bounds what one entry can hold. */
const most = 2_000
const deepest = 12

/** How long a sealed box may be: more than any block of a real page. */
const longestSeal = 200_000

const named = {
  id: z
    .string()
    .regex(/^[a-z0-9]{8,12}$/)
    .optional(),
}
const plain = z.strictObject(named).optional()

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({
    type: z.literal("link"),
    attrs: z.strictObject({
      href: z.string().trim().max(2_000).refine(isAllowedAddress, "content.linkRefused"),
      entryId: z.uuid().optional(),
    }),
  }),
])
const text = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1).max(20_000),
  marks: z.array(mark).max(3).optional(),
})
const inline = z.array(text).max(most).optional()
const figure = z.strictObject({
  type: z.literal("figure"),
  attrs: z.strictObject({
    ...named,
    assetId: z.uuid(),
    alt: z.string().max(500).default(""),
    decorative: z.boolean().optional(),
    caption: z.string().max(1_000).default(""),
  }),
})
const entryId = z.uuid()

/** One block, strictly: whatever it carries beside what is named here refuses it. */
export const blockSchema: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("paragraph"), attrs: plain, content: inline }),
    z.strictObject({
      type: z.literal("heading"),
      attrs: z.strictObject({
        ...named,
        level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
      }),
      content: inline,
    }),
    z.strictObject({
      type: z.enum(["bulletList", "orderedList"]),
      attrs: plain,
      content: z.array(listItem).max(most),
    }),
    z.strictObject({ type: z.literal("blockquote"), attrs: plain, content: blocks }),
    z.strictObject({
      type: z.literal("callout"),
      attrs: z.strictObject({ ...named, tone: z.enum(["note", "important"]) }),
      content: blocks,
    }),
    z.strictObject({ type: z.literal("table"), attrs: plain, content: z.array(tableRow).max(500) }),
    z.strictObject({ type: z.literal("horizontalRule"), attrs: plain }),
    figure,
    z.strictObject({
      type: z.literal("gallery"),
      attrs: z.strictObject({ ...named, caption: z.string().max(1_000).default("") }),
      content: z.array(figure).max(100),
    }),
    z.strictObject({
      type: z.literal("file"),
      attrs: z.strictObject({ ...named, assetId: z.uuid(), title: z.string().max(300).default("") }),
    }),
    z.strictObject({
      type: z.literal("video"),
      attrs: z.strictObject({
        ...named,
        provider: z.enum(["youtube", "vimeo"]),
        videoId: z.string().regex(/^[\w-]{1,40}$/),
        title: z.string().max(300).default(""),
      }),
    }),
    z.strictObject({
      type: z.literal("comingEvents"),
      attrs: z.strictObject({ ...named, count: z.number().int().min(1).max(12) }),
    }),
    z.strictObject({
      type: z.enum(["eventCard", "callCard"]),
      attrs: z.strictObject({ ...named, entryId }),
    }),
    z.strictObject({
      type: z.literal("surveyFigure"),
      attrs: z.strictObject({
        ...named,
        entryId,
        indicator: z.string().max(60),
        show: z.enum(["map", "figure", "municipality"]),
        release: z.number().int().min(1).max(9_999).optional(),
        municipality: z
          .string()
          .regex(/^\d{3}$/)
          .optional(),
      }),
    }),
    z.strictObject({
      type: z.literal("people"),
      attrs: z.strictObject({ ...named, organisationId: z.uuid() }),
    }),
    z.strictObject({
      type: z.literal("pictureWanted"),
      attrs: z.strictObject({ ...named, hint: z.string().max(500).default("") }),
    }),
    z.strictObject({
      type: z.literal("sealed"),
      attrs: z.strictObject({ ...named, raw: z.string().max(longestSeal), reason: z.string().max(200) }),
    }),
  ]),
)
const blocks = z.array(blockSchema).max(most)
const listItem = z.strictObject({ type: z.literal("listItem"), content: blocks })
const span = z.number().int().min(1).max(50).optional()
const tableCell = z.strictObject({
  type: z.enum(["tableHeader", "tableCell"]),
  attrs: z.strictObject({ colspan: span, rowspan: span }).optional(),
  content: blocks,
})
const tableRow = z.strictObject({ type: z.literal("tableRow"), content: z.array(tableCell).max(50) })
const doc: z.ZodType<Body> = z.strictObject({
  type: z.literal("doc"),
  attrs: z.strictObject({ schema: z.number().int().min(1).max(1_000) }).optional(),
  content: blocks.refine(namesEachOnce, "content.bodyRefused"),
})

/** Depth first: a document that is nested beyond reason is refused before anything walks it recursively. */
export const bodySchema: z.ZodType<Body> = z
  .unknown()
  .refine((value) => isShallow(value), "content.bodyRefused")
  .pipe(doc)

function namesEachOnce(body: readonly Block[]): boolean {
  const ids = body.flatMap(({ attrs }) => attrs?.id ?? [])
  return new Set(ids).size === ids.length
}

/** Whether a value is nested no deeper than a body may be. */
export function isShallow(value: unknown, depth = 0): boolean {
  if (depth > deepest * 2) return false
  if (Array.isArray(value)) return value.every((item) => isShallow(item, depth + 1))
  if (typeof value === "object" && value !== null) {
    return Object.values(value).every((item) => isShallow(item, depth + 1))
  }
  return true
}
