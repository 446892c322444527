import { getSchema } from "@tiptap/core"
import { Node as ProseMirrorNode } from "@tiptap/pm/model"
import fc from "fast-check"
import { expect, test } from "vitest"
import { z } from "zod"
import { type Block, bodySchemaNumber, isAllowedAddress as storedAllows } from "#domain/content/rules/body.ts"
import { blockSchema, bodySchema } from "#domain/content/rules/body-schema.ts"
import { isAllowedAddress } from "./allowed-address.ts"
import { bodyToSend } from "./body-json.ts"
import type { BodyNode } from "./entry-text.ts"
import { bodyExtensions } from "./schema.ts"

const editorSchema = getSchema(bodyExtensions({ placeholder: "" }))
const uuid = "01890000-0000-7000-8000-000000000000"
const words = [{ type: "text" as const, text: "Ord" }]
const figure = { assetId: uuid, alt: "a", decorative: true, caption: "c" }

/** One block of each kind with everything it may imports: a kind that is added to the schema must be added here. */
const samples: Record<Block["type"], Block> = {
  paragraph: {
    type: "paragraph",
    content: [
      {
        type: "text",
        text: "Om",
        marks: [
          { type: "link", attrs: { href: "/om", entryId: uuid } },
          { type: "bold" },
          { type: "italic" },
        ],
      },
    ],
  },
  heading: { type: "heading", attrs: { level: 3 }, content: words },
  bulletList: {
    type: "bulletList",
    content: [{ type: "listItem", content: [{ type: "paragraph", content: words }] }],
  },
  orderedList: {
    type: "orderedList",
    content: [{ type: "listItem", content: [{ type: "paragraph", content: words }] }],
  },
  blockquote: { type: "blockquote", content: [{ type: "paragraph", content: words }] },
  table: {
    type: "table",
    content: [
      {
        type: "tableRow",
        content: [
          { type: "tableHeader", attrs: { colspan: 2, rowspan: 3 }, content: [{ type: "paragraph" }] },
          { type: "tableCell", attrs: { colspan: 3, rowspan: 2 }, content: [{ type: "paragraph" }] },
        ],
      },
    ],
  },
  horizontalRule: { type: "horizontalRule" },
  callout: {
    type: "callout",
    attrs: { tone: "important" },
    content: [{ type: "paragraph", content: words }],
  },
  figure: { type: "figure", attrs: figure },
  gallery: { type: "gallery", attrs: { caption: "c" }, content: [{ type: "figure", attrs: figure }] },
  file: { type: "file", attrs: { assetId: uuid, title: "t" } },
  video: { type: "video", attrs: { provider: "vimeo", videoId: "123", title: "t" } },
  comingEvents: { type: "comingEvents", attrs: { count: 5 } },
  eventCard: { type: "eventCard", attrs: { entryId: uuid } },
  callCard: { type: "callCard", attrs: { entryId: uuid } },
  surveyFigure: { type: "surveyFigure", attrs: { entryId: uuid, indicator: "model", show: "figure" } },
  people: { type: "people", attrs: { organisationId: uuid } },
  pictureWanted: { type: "pictureWanted", attrs: { hint: "h" } },
  sealed: {
    type: "sealed",
    attrs: { raw: '{"type":"x","__proto__":1}', reason: "content.sealed.unknownBlock" },
  },
}
const inside = ["doc", "text", "listItem", "tableRow", "tableHeader", "tableCell"]

test("the editor and the stored schema know the same blocks", () => {
  const known = Object.keys(editorSchema.nodes).filter((name) => !inside.includes(name))
  expect(known.sort()).toEqual(Object.keys(samples).sort())
  expect(
    storedBlocks()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(known)
  expect(Object.keys(editorSchema.marks).sort()).toEqual(["bold", "italic", "link"])
})

test.each(storedBlocks())("$name has the same attributes in both", ({ name, attributes }) => {
  const shown = Object.keys(editorSchema.nodes[name]?.spec.attrs ?? {})
  // The numbers of a list are not stored: every list begins with one.
  const unsaid = name === "orderedList" ? ["start", "type"] : []
  expect(shown.filter((attribute) => !unsaid.includes(attribute)).sort()).toEqual(attributes.sort())
})

test.each(Object.values(samples))("no save loses anything of a $type", (block) => {
  const named = { ...block, attrs: { ...block.attrs, id: "abcdef0123" } }
  const body = { type: "doc", attrs: { schema: bodySchemaNumber }, content: [named, samples.paragraph] }
  const held = ProseMirrorNode.fromJSON(editorSchema, body)
  held.check()
  const sent = bodyToSend(held.toJSON() as BodyNode)
  expect(sent).toEqual(body)
  expect(bodySchema.parse(sent)).toEqual(body)
})

test("what is copied from the editor and pasted into it is the same", () => {
  const extensions = Object.values(editorSchema.nodes)
  for (const { name, spec } of extensions) {
    if (name === "text" || name === "doc") continue
    expect([name, Boolean(spec.parseDOM?.length), Boolean(spec.toDOM)]).toEqual([name, true, true])
  }
})

test("what the editor lets one link to is what the schema stores", () => {
  const written = [
    "/om",
    "#top",
    "https://db.dk",
    "mailto:a@b.dk",
    "tel:+4512345678",
    "//evil",
    "javascript:alert(1)",
  ]
  for (const address of [...written, "data:text/html,x", "/\\evil", "", "http://a b"]) {
    expect([address, isAllowedAddress(address)]).toEqual([address, storedAllows(address)])
  }
  fc.assert(fc.property(fc.webUrl(), (address) => isAllowedAddress(address) === storedAllows(address)))
  fc.assert(fc.property(fc.string(), (address) => isAllowedAddress(address) === storedAllows(address)))
})

interface JsonSchema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly oneOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly const?: string
  readonly enum?: readonly string[]
}

/** Names and attributes of the blocks that the stored schema takes, read from the schema itself. */
function storedBlocks(): { name: string; attributes: string[] }[] {
  const whole = z.toJSONSchema(blockSchema, { unrepresentable: "any", io: "input" }) as JsonSchema
  const options = [whole, ...Object.values(whole.$defs ?? {})].find(
    ({ oneOf, anyOf }) => (oneOf ?? anyOf ?? []).length > 10,
  )
  return (options?.oneOf ?? options?.anyOf ?? []).flatMap(({ properties }) => {
    const names = properties?.type?.enum ?? [properties?.type?.const ?? "?"]
    const attributes = Object.keys(properties?.attrs?.properties ?? {})
    return names.map((name) => ({ name, attributes }))
  })
}
