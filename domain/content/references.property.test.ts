import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest"
import { removeMedia } from "#domain/media/commands/remove-media.ts"
import { replaceMedia } from "#domain/media/commands/replace-media.ts"
import { uploadMedia } from "#domain/media/commands/upload-media.ts"
import { db } from "#platform/database/client.ts"
import { isRefusal } from "#platform/refusal.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, saving } from "#test/entries.ts"
import { flat } from "#test/media.ts"
import { copyEntry } from "./commands/copy-entry.ts"
import { createTwin } from "./commands/create-twin.ts"
import { movePage } from "./commands/move-page.ts"
import { publishEntry } from "./commands/publish-entry.ts"
import { restoreEntry } from "./commands/restore-entry.ts"
import { restoreRevision } from "./commands/restore-revision.ts"
import { saveEntry } from "./commands/save-entry.ts"
import { trashEntry } from "./commands/trash-entry.ts"
import { unpublishEntry } from "./commands/unpublish-entry.ts"
import { emptyTrash } from "./empty-trash.ts"
import { turnEntries } from "./jobs.ts"
import { deskBranch } from "./queries/desk-branch.ts"
import { referenceDifferences } from "./queries/reference-differences.ts"
import type { Block } from "./rules/body.ts"

/** Whatever is done, in whatever order, the rows say what the texts say. */

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), "samling-rows-"))
vi.stubEnv("DATA_DIR", folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => setClock(null))

const places = 5
const acts = {
  save: async ({ entry, text }) => {
    const { id, version, slug } = entry
    const heroId = text.hero === null ? null : (assets[text.hero] ?? null)
    const facts = entry.kind === "PAGE" ? { parentId: null, position: 0, inFooter: false } : entry.facts
    const about = { tags: [], authors: [], related: text.links.slice(0, 1).map((at) => entries[at] ?? "") }
    const changes = {
      title: "Tekst",
      slug: text.isMoved ? `${slug.slice(0, 60)}-x` : slug,
      heroId,
      heroAlt: heroId ? "Ord" : "",
      facts,
      about,
    }
    const body = { type: "doc" as const, content: blocksOf(text) }
    await saveEntry(desk, saving({ id, version }, { ...changes, body }))
  },
  publish: async ({ entry }) => publishEntry(desk, { ...entry, publishAt: null, unpublishAt: null }),
  plan: async ({ entry }) =>
    publishEntry(desk, {
      ...entry,
      publishAt: new Date(now().getTime() + 60_000),
      unpublishAt: new Date(now().getTime() + 3_600_000),
    }),
  turn: async ({ entry }) => {
    setClock(new Date(now().getTime() + (entry.version % 2 === 0 ? 120_000 : 7_200_000)))
    await turnEntries()
  },
  unpublish: async ({ entry }) => unpublishEntry(desk, entry),
  move: async ({ entry, other }) =>
    movePage(desk, { ...entry, parentId: isOther(other, entry) ? other.id : null, beforeId: null }),
  trash: async ({ entry }) => {
    const pages = await deskBranch(desk, entry.id)
    await trashEntry(desk, { ...entry, below: pages.map(({ id, version }) => ({ id, version })) })
  },
  restore: async ({ entry }) => {
    const where = { id: { in: entries }, status: "TRASHED" as const }
    const trashed = await db.entry.findFirst({ where, select: { id: true, version: true } })
    await restoreEntry(desk, trashed ?? entry)
  },
  older: async ({ entry }) => {
    const revision = await db.revision.findFirst({
      where: { entryId: entry.id },
      select: { id: true },
      orderBy: { version: "asc" },
      skip: 1,
    })
    if (revision) await restoreRevision(desk, { ...entry, revisionId: revision.id })
  },
  copy: async ({ entry, at }) => {
    entries[at] = (await copyEntry(desk, entry)).id
  },
  twin: async ({ entry }) => createTwin(desk, entry),
  empty: async () => {
    await emptyTrash(new Date(now().getTime() + 1_000))
  },
  removeMedia: async ({ at }) => {
    await removeMedia(desk, { id: assets[at % 3] ?? "" })
    assets[at % 3] = await picture()
  },
  replaceMedia: async ({ at }) =>
    replaceMedia(desk, { id: assets[at % 3] ?? "", filename: "ny.png", bytes: await unlike() }),
} satisfies Record<string, (world: Step) => Promise<unknown>>

interface Written {
  readonly hero: number | null
  readonly pictures: readonly number[]
  readonly links: readonly number[]
  readonly cards: readonly number[]
  readonly isMoved: boolean
}
interface Step {
  readonly at: number
  readonly entry: Standing
  readonly other: Standing
  readonly text: Written
}
type Standing = Awaited<ReturnType<typeof standing>>

let entries: string[] = []
let assets: string[] = []
const done = new Map<string, number>()

beforeAll(async () => {
  assets = [await picture(), await picture(), await picture()]
})

function isOther(page: Standing, entry: Standing): boolean {
  return page.kind === "PAGE" && page.id !== entry.id
}

const index = fc.nat({ max: places - 1 })
const written: fc.Arbitrary<Written> = fc.record({
  hero: fc.option(fc.nat({ max: 2 })),
  pictures: fc.array(fc.nat({ max: 2 }), { maxLength: 2 }),
  links: fc.array(index, { maxLength: 2 }),
  cards: fc.array(index, { maxLength: 1 }),
  isMoved: fc.boolean(),
})
const names = Object.keys(acts) as (keyof typeof acts)[]
const often: (keyof typeof acts)[] = [
  "save",
  "save",
  "save",
  "publish",
  "publish",
  "plan",
  "turn",
  "trash",
  "restore",
]
const steps = fc.array(
  fc.record({ act: fc.constantFrom(...names, ...often), at: index, other: index, text: written }),
  { minLength: 25, maxLength: 25 },
)

test("after each act of a random sequence the rows of what entries use agree with the texts", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await beginAnew()
      const told: string[] = []
      for (const { act, at, other, text } of sequence) {
        told.push(`${act} ${at} ${await tried(act, { at, other, text })}`)
        expect(await referenceDifferences(desk), told.join(", ")).toEqual([])
      }
    }),
    { numRuns: 10, seed: 20_261_127, endOnFailure: true },
  )
  // A sequence of acts that are all refused would prove nothing.
  for (const act of names) expect(done.get(act) ?? 0, act).toBeGreaterThan(0)
})

test("control: where one kind of row is not written, the same sequences find it", {
  timeout: 60_000,
}, async () => {
  await beginAnew()
  await database.sql(`
    CREATE FUNCTION lose_blocks() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
    CREATE TRIGGER "lose" BEFORE INSERT ON "Reference" FOR EACH ROW WHEN (NEW."place" = 'BLOCK') EXECUTE FUNCTION lose_blocks()`)
  let found = 0
  const [sequence = []] = fc.sample(steps, { numRuns: 1, seed: 20_261_127 })
  for (const { act, at, other, text } of sequence) {
    await tried(act, { at, other, text })
    found += (await referenceDifferences(desk)).length
    if (found > 0) break
  }
  expect(found).toBeGreaterThan(0)
})

async function beginAnew(): Promise<void> {
  setClock(null)
  const run = Math.random().toString(36).slice(2, 8)
  entries = []
  for (const [at, kind] of (["NEWS", "NEWS", "PAGE", "PAGE", "EVENT"] as const).entries())
    entries.push((await draft(kind, { title: "Tekst", slug: `tekst-${run}-${at}` })).id)
}

/** @returns "done", or the code of what refused it */
async function tried(
  act: keyof typeof acts,
  { at, other, text }: { at: number; other: number; text: Written },
): Promise<string> {
  try {
    await acts[act]({
      at,
      text,
      entry: await standing(entries[at] ?? ""),
      other: await standing(entries[other] ?? ""),
    })
    done.set(act, (done.get(act) ?? 0) + 1)
    return "done"
  } catch (error) {
    if (!isRefusal(error)) throw error
    return error.code
  }
}

async function standing(id: string) {
  const entry = await db.entry.findUnique({
    where: { id },
    select: { id: true, version: true, kind: true, slug: true, working: { select: { facts: true } } },
  })
  const { working, ...rest } = entry ?? { id, version: 1, kind: "NEWS" as const, slug: "vaek", working: null }
  return { ...rest, facts: (working?.facts ?? {}) as Record<string, string | null> }
}

function blocksOf({ pictures, links, cards }: Written): Block[] {
  return [
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Se " },
        ...links.map((at) => ({
          type: "text" as const,
          text: `den ${at} `,
          marks: [{ type: "link" as const, attrs: { href: "/nyheder", entryId: entries[at] ?? "" } }],
        })),
      ],
    },
    ...pictures.map(
      (at): Block => ({ type: "figure", attrs: { assetId: assets[at] ?? "", alt: "Ord", caption: "" } }),
    ),
    ...cards.map((): Block => ({ type: "eventCard", attrs: { entryId: entries[4] ?? "" } })),
  ]
}

async function picture(): Promise<string> {
  return (await uploadMedia(desk, { filename: "a.png", bytes: await unlike(), alt: "A" })).id
}

let colour = 0
async function unlike(): Promise<Buffer> {
  return flat(40 + (++colour % 200), 40, "#c3271b")
}
