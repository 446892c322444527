import { system } from "#domain/access/actor.ts"
import { createEntry } from "#domain/content/commands/create-entry.ts"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import { type Block, bodySchemaNumber } from "#domain/content/rules/body.ts"
import { db } from "#platform/database/client.ts"

/** The long text of `bench -- typing`, made by the real commands in a process of its own: 5,000 words, 20 pictures, 3 live blocks. */
const editor = system("bench")
const wordsInAll = 5_000
const pictures = 20
const words =
  "biblioteket holder åbent hele aftenen og viser børnene frem til de nye bøger på hylderne".split(" ")

async function write(): Promise<{ id: string; words: number }> {
  const title = "Måling af, hvor hurtigt der skrives"
  const { id } = await createEntry(editor, { kind: "NEWS", title })
  const asset = await db.mediaAsset.findFirstOrThrow({
    where: { kind: "IMAGE", status: "READY" },
    select: { id: true },
  })
  const kindOf = (kind: "EVENT" | "SURVEY") =>
    db.entry.findFirstOrThrow({
      where: { kind, status: "PUBLISHED", originalId: null },
      select: { id: true },
    })
  const live: Block[] = [
    { type: "comingEvents", attrs: { count: 5 } },
    { type: "eventCard", attrs: { entryId: (await kindOf("EVENT")).id } },
    { type: "surveyFigure", attrs: { entryId: (await kindOf("SURVEY")).id, indicator: "", show: "map" } },
  ]
  const paragraphs = wordsInAll / 50
  const content = Array.from({ length: paragraphs }, (_, place): Block[] => [
    paragraph(place),
    ...(place % 20 === 10
      ? [{ type: "heading" as const, attrs: { level: 2 as const }, content: text(`Afsnit ${place}`) }]
      : []),
    ...(place % (paragraphs / pictures) === 0
      ? [{ type: "figure" as const, attrs: { assetId: asset.id, alt: "Et bibliotek", caption: "" } }]
      : []),
    ...(place % 40 === 15 ? live.splice(0, 1) : []),
  ]).flat()
  await saveEntry(editor, {
    id,
    version: 1,
    title,
    slug: "maaling-af-skrivning",
    lead: "En lang tekst.",
    body: { type: "doc", attrs: { schema: bodySchemaNumber }, content },
    heroId: null,
    heroAlt: "",
    heroDecorative: false,
    facts: {},
    isSample: true,
  })
  return { id, words: wordsInAll }
}

function paragraph(place: number): Block {
  const said = Array.from({ length: 50 }, (_, at) => words[(place * 7 + at) % words.length])
  return { type: "paragraph", content: text(`${said.join(" ")}.`) }
}

function text(said: string) {
  return [{ type: "text" as const, text: said }]
}

process.send?.(await write())
