import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { contentRows, desk, refusalOf, signedIn } from "#test/entries.ts"
import { newsArticle } from "../queries/news-article.ts"
import { createEntry } from "./create-entry.ts"

useDatabase()

test("a new entry is a draft at version 1 with one revision, and says who began it", async () => {
  const editor = await signedIn("EDITOR")
  const { id } = await createEntry(editor, { kind: "NEWS", title: "Åbent hus på biblioteket" })
  const entry = await db.entry.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      version: true,
      authorId: true,
      liveId: true,
      publishedAt: true,
      working: { select: { version: true, title: true, createdById: true } },
      revisions: { select: { version: true } },
    },
  })
  expect(entry).toEqual({
    status: "DRAFT",
    version: 1,
    authorId: editor.personId,
    liveId: null,
    publishedAt: null,
    working: { version: 1, title: "Åbent hus på biblioteket", createdById: editor.personId },
    revisions: [{ version: 1 }],
  })
  expect(
    await db.auditEntry.findMany({
      where: { subjectId: id },
      select: { operation: true, actorId: true, details: true },
    }),
  ).toEqual([{ operation: "content.created", actorId: editor.personId, details: { kind: "NEWS" } }])
})

test("its address is its title and something nobody guesses, so that two of one title stand apart", async () => {
  const one = await pathOf("PAGE", "Om os")
  const two = await pathOf("PAGE", "Om os")
  expect(one).toMatch(/^\/om-os-[0-9a-f]{6}$/)
  expect(two).toMatch(/^\/om-os-[0-9a-f]{6}$/)
  expect(one).not.toBe(two)
})

test("a page named like a route of our own does not take that route's address", async () => {
  expect(await pathOf("PAGE", "Nyheder")).toMatch(/^\/nyheder-[0-9a-f]{6}$/)
})

test("without a title, or with one of signs alone, it is a kladde", async () => {
  expect(await pathOf("NEWS", "")).toMatch(/^\/nyheder\/kladde-[0-9a-f]{6}$/)
  expect(await pathOf("EVENT", "!!!")).toMatch(/^\/arrangementer\/kladde-[0-9a-f]{6}$/)
})

test("the longest title there can be makes an address that may be saved again", async () => {
  const path = await pathOf("NEWS", "Æ".repeat(200))
  expect(path.replace("/nyheder/", "").length).toBeLessThanOrEqual(80)
})

test("the public does not see it, whoever knows its address", async () => {
  const path = await pathOf("NEWS", "Endnu hemmelig")
  expect(await newsArticle(visitor, path)).toBeNull()
})

test("news and pages have their facts at once; an event has none until it has dates", async () => {
  const { id: news } = await createEntry(desk, { kind: "NEWS", title: "Fakta" })
  const { id: page } = await createEntry(desk, { kind: "PAGE", title: "Fakta" })
  const { id: event } = await createEntry(desk, { kind: "EVENT", title: "Fakta" })
  expect(await db.news.count({ where: { entryId: news } })).toBe(1)
  expect(await db.page.count({ where: { entryId: page, parentId: null } })).toBe(1)
  expect(await db.event.count({ where: { entryId: event } })).toBe(0)
})

test("editors begin everything, event managers events alone, all others nothing", async () => {
  const manager = await signedIn("EVENT_MANAGER")
  const before = await contentRows()
  for (const actor of [
    visitor,
    await signedIn(),
    await signedIn("FINANCE_OFFICER"),
    await signedIn("REVIEWER"),
  ]) {
    for (const kind of ["NEWS", "PAGE", "EVENT"] as const) {
      expect(await refusalOf(createEntry(actor, { kind, title: "Indbrud" }))).toBe("errors.notAllowed")
    }
  }
  expect(await refusalOf(createEntry(manager, { kind: "NEWS", title: "Nej" }))).toBe("errors.notAllowed")
  expect(await refusalOf(createEntry(manager, { kind: "PAGE", title: "Nej" }))).toBe("errors.notAllowed")
  expect(await contentRows()).toEqual(before)
  await createEntry(manager, { kind: "EVENT", title: "Ja" })
})

async function pathOf(kind: "NEWS" | "PAGE" | "EVENT", title: string): Promise<string> {
  const { id } = await createEntry(desk, { kind, title })
  const { path } = await db.entry.findUniqueOrThrow({ where: { id }, select: { path: true } })
  return path
}
