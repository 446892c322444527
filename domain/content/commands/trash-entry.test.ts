import { randomUUID } from "node:crypto"
import { afterEach, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { cancelPositions } from "#domain/events/commands/cancel-positions.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { db } from "#platform/database/client.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { contentRows, desk, draft, published, refusalOf, saving, signedIn } from "#test/entries.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { newsArticle } from "../queries/news-article.ts"
import { publishEntry } from "./publish-entry.ts"
import { restoreEntry } from "./restore-entry.ts"
import { saveEntry } from "./save-entry.ts"
import { trashEntry } from "./trash-entry.ts"

useDatabase()
afterEach(() => setClock(null))

const hour = 3_600_000

test("what is in the trash is gone for the public and its text is kept", async () => {
  const entry = await published("NEWS", { title: "Smides ud" })
  const editor = await signedIn("EDITOR")
  await trashEntry(editor, entry)
  expect(await newsArticle(visitor, "/nyheder/smides-ud")).toBeNull()
  const row = await db.entry.findUniqueOrThrow({
    where: { id: entry.id },
    select: { status: true, trashedAt: true, working: { select: { title: true } } },
  })
  expect(row).toEqual({
    status: "TRASHED",
    trashedAt: expect.any(Date),
    working: { title: "Smides ud" },
  })
  const log = await db.auditEntry.findFirst({
    where: { subjectId: entry.id, actorId: editor.personId },
    select: { operation: true, details: true },
  })
  expect(log).toEqual({ operation: "content.trashed", details: { path: "/nyheder/smides-ud" } })
})

test("every process is told to forget its pages", async () => {
  const entry = await published("NEWS", { title: "Glemmes" })
  const before = await db.publicVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })
  await trashEntry(desk, entry)
  const after = await db.publicVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })
  expect(after.version).toBe(before.version + 1n)
})

test("its address is free for another at once", async () => {
  const entry = await published("PAGE", { title: "Kontakt" })
  const other = await draft("PAGE", { title: "Kontakt os" })
  expect(await refusalOf(saveEntry(desk, saving(other, { slug: "kontakt" })))).toContain("content.pathTaken")
  await trashEntry(desk, entry)
  await saveEntry(desk, saving(other, { slug: "kontakt" }))
})

test("a planned story that is trashed never appears, and fetched back it follows what is written", async () => {
  const entry = await draft("NEWS", { title: "Nåede det ikke" })
  const publishAt = new Date(now().getTime() + hour)
  const planned = await publishEntry(desk, { ...entry, publishAt, unpublishAt: null })
  const trashed = await trashEntry(desk, { id: entry.id, version: planned.version })
  const back = await restoreEntry(desk, { id: entry.id, version: trashed.version })
  await saveEntry(desk, saving({ id: entry.id, version: back.version }, { title: "Skrevet om" }))
  setClock(new Date(publishAt.getTime() + hour))
  expect(await newsArticle(visitor, "/nyheder/naaede-det-ikke")).toBeNull()
  const row = await db.entry.findUnique({
    where: { id: entry.id },
    select: { title: true, path: true, publishAt: true, publishedAt: true },
  })
  expect(row).toEqual({
    title: "Skrevet om",
    path: "/nyheder/skrevet-om",
    publishAt: null,
    publishedAt: null,
  })
})

test("a page takes those below it along only when each was named with its version; all or none", async () => {
  const top = await published("PAGE", { title: "Foreningen" })
  const below = await published("PAGE", { title: "Vedtægter", facts: { parentId: top.id } })
  const deep = await draft("PAGE", { title: "Paragraf 1", facts: { parentId: below.id } })
  const before = await contentRows()
  expect(await refusalOf(trashEntry(desk, top))).toBe("content.hasPagesBelow")
  expect(await refusalOf(trashEntry(desk, { ...top, below: [below] }))).toBe("content.hasPagesBelow")
  const old = { ...deep, version: deep.version - 1 }
  expect(await refusalOf(trashEntry(desk, { ...top, below: [below, old] }))).toBe("errors.stale")
  expect(await contentRows()).toEqual(before)

  const saved = await trashEntry(desk, { ...top, below: [deep, below] })
  const rows = await db.entry.findMany({
    where: { id: { in: [top.id, below.id, deep.id] } },
    select: { id: true, status: true, version: true, trashedAt: true },
  })
  expect(rows.map(({ status }) => status)).toEqual(["TRASHED", "TRASHED", "TRASHED"])
  expect(new Set(rows.map(({ trashedAt }) => trashedAt?.getTime())).size).toBe(1)
  for (const page of [below, deep]) {
    expect(rows.find(({ id }) => id === page.id)?.version).toBe(page.version + 1)
    const log = await db.auditEntry.count({ where: { subjectId: page.id, operation: "content.trashed" } })
    expect(log).toBe(1)
  }

  await restoreEntry(desk, { id: top.id, version: saved.version })
  const back = await db.entry.findMany({
    where: { id: { in: [top.id, below.id, deep.id] } },
    select: { status: true, path: true },
    orderBy: { path: "asc" },
  })
  expect(back).toEqual(
    ["", "/vedtaegter", "/vedtaegter/paragraf-1"].map((end) => ({
      status: "DRAFT",
      path: `/foreningen${end}`,
    })),
  )
})

test("a page that was thrown out by itself stays in the trash when the one above comes back", async () => {
  const top = await published("PAGE", { title: "Ovenover" })
  const early = await draft("PAGE", { title: "Først ud", facts: { parentId: top.id } })
  await trashEntry(desk, early)
  setClock(new Date(now().getTime() + 1_000))
  const { version } = await trashEntry(desk, top)
  const alone = await db.entry.findUniqueOrThrow({ where: { id: early.id }, select: { version: true } })
  expect(await refusalOf(restoreEntry(desk, { id: early.id, ...alone }))).toContain("content.parentRefused")
  await restoreEntry(desk, { id: top.id, version })
  const row = await db.entry.findUniqueOrThrow({ where: { id: early.id }, select: { status: true } })
  expect(row.status).toBe("TRASHED")
})

test("an event that people have signed up for stays; once all have cancelled it may go", async () => {
  const event = await buildEvent()
  const { code } = await signUp(visitor, buildSignUp(event, ["deltager@example.org"]))
  const entry = { id: event.id, version: 2 }
  expect(await refusalOf(trashEntry(desk, entry))).toBe("content.hasOrders")
  await cancelPositions(visitor, { code, positions: [] })
  await trashEntry(desk, entry)
})

test("what is in the trash cannot be saved, published or trashed again", async () => {
  const entry = await draft("NEWS", { title: "Ligger der" })
  const { version } = await trashEntry(desk, entry)
  const trashed = { id: entry.id, version }
  expect(await refusalOf(trashEntry(desk, trashed))).toBe("content.actRefused")
  expect(await refusalOf(saveEntry(desk, saving(trashed)))).toBe("content.actRefused")
  expect(await refusalOf(publishEntry(desk, { ...trashed, publishAt: null, unpublishAt: null }))).toBe(
    "content.actRefused",
  )
})

test("from an older version, of nothing, or by one who may not: refused, and nothing is written", async () => {
  const news = await draft("NEWS", { title: "Bliver" })
  const event = await draft("EVENT", { title: "Bliver også" })
  const before = await contentRows()
  expect(await refusalOf(trashEntry(desk, { ...news, version: 1 }))).toBe("errors.stale")
  expect(await refusalOf(trashEntry(desk, { id: randomUUID(), version: 1 }))).toBe("errors.notFound")
  for (const actor of [
    visitor,
    await signedIn(),
    await signedIn("EVENT_MANAGER"),
    await signedIn("REVIEWER"),
  ]) {
    expect(await refusalOf(trashEntry(actor, news))).toBe("errors.notAllowed")
    expect(await refusalOf(trashEntry(actor, event))).toBe("errors.notAllowed")
  }
  expect(await contentRows()).toEqual(before)
})
