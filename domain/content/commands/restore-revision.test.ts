import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { contentRows, desk, draft, published, refusalOf, saving, signedIn, text } from "#test/entries.ts"
import { newsArticle } from "../queries/news-article.ts"
import { redirectFor } from "../queries/redirect-for.ts"
import { publishEntry } from "./publish-entry.ts"
import { restoreRevision } from "./restore-revision.ts"
import { saveEntry } from "./save-entry.ts"
import { trashEntry } from "./trash-entry.ts"

useDatabase()

test("an earlier text is the working one again, as a new revision, and nothing between is lost", async () => {
  const first = await draft("NEWS", { title: "Første", lead: "Som det var.", body: text("En gang.") })
  const second = await saveEntry(desk, saving(first, { title: "Anden", lead: "Skrevet om." }))
  const editor = await signedIn("EDITOR")
  const { version } = await restoreRevision(editor, {
    id: first.id,
    version: second.version,
    revisionId: await revisionOf(first.id, first.version),
  })
  expect(version).toBe(second.version + 1)
  const { working, revisions } = await db.entry.findUniqueOrThrow({
    where: { id: first.id },
    select: {
      working: { select: { version: true, title: true, lead: true, body: true, note: true } },
      revisions: { select: { version: true, title: true }, orderBy: { version: "asc" } },
    },
  })
  expect(working).toEqual({
    version,
    title: "Første",
    lead: "Som det var.",
    body: text("En gang."),
    note: `${first.version}`,
  })
  expect(revisions.slice(-3)).toEqual([
    { version: first.version, title: "Første" },
    { version: second.version, title: "Anden" },
    { version, title: "Første" },
  ])
  const log = await db.auditEntry.findFirst({
    where: { subjectId: first.id, actorId: editor.personId },
    select: { operation: true, details: true },
  })
  expect(log).toEqual({ operation: "content.revisionRestored", details: { version: first.version } })
})

test("an entry that was never public follows the text that is fetched back: lists, address and what stands below", async () => {
  const first = await draft("PAGE", { title: "Første navn", lead: "Som det var.", facts: { inFooter: true } })
  const second = await saveEntry(desk, saving(first, { title: "Andet navn", facts: { inFooter: false } }))
  const below = await published("PAGE", { title: "Under", facts: { parentId: first.id } })
  const pages = () => db.publicVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })
  const remembered = await pages()
  await restoreRevision(desk, {
    id: first.id,
    version: second.version,
    revisionId: await revisionOf(first.id, first.version),
  })
  const row = await db.entry.findUniqueOrThrow({
    where: { id: first.id },
    select: { title: true, path: true, lead: true, page: { select: { inFooter: true } } },
  })
  expect(row).toEqual({
    title: "Første navn",
    path: "/foerste-navn",
    lead: "Som det var.",
    page: { inFooter: true },
  })
  expect(await db.entry.findUnique({ where: { id: below.id }, select: { path: true } })).toEqual({
    path: "/foerste-navn/under",
  })
  expect(await redirectFor(visitor, "/andet-navn/under")).toBe("/foerste-navn/under")
  expect(await pages()).not.toEqual(remembered)
})

test("an address that was taken meanwhile is refused, and nothing is written", async () => {
  const first = await draft("PAGE", { title: "Eftertragtet" })
  const second = await saveEntry(desk, saving(first, { title: "Noget andet" }))
  await draft("PAGE", { title: "Eftertragtet" })
  const revisionId = await revisionOf(first.id, first.version)
  const before = await contentRows()
  const act = restoreRevision(desk, { id: first.id, version: second.version, revisionId })
  expect(await refusalOf(act)).toContain("content.pathTaken")
  expect(await contentRows()).toEqual(before)
})

test("what the public sees does not change until it is published", async () => {
  const first = await draft("NEWS", { title: "Uden for vinduet", slug: "vinduet" })
  const old = await revisionOf(first.id, first.version)
  const entry = await publishedAgain(first.id, first.version)
  await restoreRevision(desk, { ...entry, revisionId: old })
  expect((await newsArticle(visitor, "/nyheder/vinduet"))?.article.title).toBe("I vinduet")
})

test("a picture that is gone meanwhile is left out of what is used, and the text comes back all the same", async () => {
  const kept = await picture()
  const gone = await picture()
  const first = await draft("NEWS", { title: "To billeder", body: figures(kept, gone) })
  const second = await saveEntry(desk, saving(first, { title: "Ingen billeder", body: text("Bare tekst.") }))
  await db.mediaAsset.delete({ where: { id: gone } })
  await restoreRevision(desk, {
    id: first.id,
    version: second.version,
    revisionId: await revisionOf(first.id, first.version),
  })
  const uses = await db.reference.findMany({
    where: { fromId: first.id },
    select: { assetId: true, state: true },
  })
  expect(uses).toEqual([{ assetId: kept, state: "DRAFT" }])
})

test("a draft whose picture at the top is gone meanwhile comes back without it", async () => {
  const gone = await picture()
  const first = await draft("NEWS", { title: "Med toppen", heroId: gone, heroAlt: "Et felt" })
  const second = await saveEntry(desk, saving(first, { title: "Uden top" }))
  await db.mediaAsset.delete({ where: { id: gone } })
  const revisionId = await revisionOf(first.id, first.version)
  await restoreRevision(desk, { id: first.id, version: second.version, revisionId })
  const row = await db.entry.findUnique({ where: { id: first.id }, select: { title: true, heroId: true } })
  expect(row).toEqual({ title: "Med toppen", heroId: null })
})

test("the revision of another entry is not found", async () => {
  const entry = await draft("NEWS", { title: "Min" })
  const other = await draft("NEWS", { title: "En andens" })
  const before = await contentRows()
  const foreign = await revisionOf(other.id, other.version)
  expect(await refusalOf(restoreRevision(desk, { ...entry, revisionId: foreign }))).toBe("errors.notFound")
  expect(await refusalOf(restoreRevision(desk, { ...entry, revisionId: randomUUID() }))).toBe(
    "errors.notFound",
  )
  expect(await contentRows()).toEqual(before)
})

test("in the trash nothing is fetched back", async () => {
  const entry = await draft("NEWS", { title: "Kasseret" })
  const revisionId = await revisionOf(entry.id, entry.version)
  const { version } = await trashEntry(desk, entry)
  expect(await refusalOf(restoreRevision(desk, { id: entry.id, version, revisionId }))).toBe(
    "content.actRefused",
  )
})

test("from an older version, or by one who may not: refused, and nothing is written", async () => {
  const news = await draft("NEWS", { title: "Adgang" })
  const event = await draft("EVENT", { title: "Adgang" })
  const ofNews = { ...news, revisionId: await revisionOf(news.id, news.version) }
  const ofEvent = { ...event, revisionId: await revisionOf(event.id, event.version) }
  const manager = await signedIn("EVENT_MANAGER")
  const before = await contentRows()
  expect(await refusalOf(restoreRevision(desk, { ...ofNews, version: 1 }))).toBe("errors.stale")
  for (const actor of [visitor, await signedIn(), await signedIn("REVIEWER"), manager]) {
    expect(await refusalOf(restoreRevision(actor, ofNews))).toBe("errors.notAllowed")
  }
  expect(await contentRows()).toEqual(before)
  await restoreRevision(manager, ofEvent)
})

async function revisionOf(entryId: string, version: number): Promise<string> {
  const { id } = await db.revision.findUniqueOrThrow({
    where: { entryId_version: { entryId, version } },
    select: { id: true },
  })
  return id
}

async function publishedAgain(id: string, version: number) {
  const saved = await saveEntry(desk, saving({ id, version }, { title: "I vinduet", slug: "vinduet" }))
  const live = await publishEntry(desk, {
    id,
    version: saved.version,
    publishAt: null,
    unpublishAt: null,
  })
  return { id, version: live.version }
}

async function picture(): Promise<string> {
  const key = randomUUID()
  const { id } = await db.mediaAsset.create({
    data: {
      kind: "IMAGE",
      filename: "a.png",
      mime: "image/png",
      bytes: 1,
      sha256: key,
      storageKey: `originals/${key}`,
    },
    select: { id: true },
  })
  return id
}

function figures(...assets: string[]) {
  return {
    type: "doc" as const,
    content: assets.map((assetId) => ({
      type: "figure" as const,
      attrs: { assetId, alt: "Et billede", caption: "" },
    })),
  }
}
