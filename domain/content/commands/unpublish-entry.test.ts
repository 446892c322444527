import { randomUUID } from "node:crypto"
import { afterEach, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { contentRows, desk, draft, published, refusalOf, saving, signedIn } from "#test/entries.ts"
import { newsArticle } from "../queries/news-article.ts"
import { publishEntry } from "./publish-entry.ts"
import { saveEntry } from "./save-entry.ts"
import { unpublishEntry } from "./unpublish-entry.ts"

useDatabase()
afterEach(() => setClock(null))

const hour = 3_600_000

test("what is taken down is gone for the public and kept for those who write", async () => {
  const entry = await published("NEWS", { title: "Op og ned" })
  expect(await newsArticle(visitor, "/nyheder/op-og-ned")).not.toBeNull()
  const { version } = await unpublishEntry(desk, entry)
  expect(await newsArticle(visitor, "/nyheder/op-og-ned")).toBeNull()
  expect(await rowOf(entry.id)).toMatchObject({
    status: "UNPUBLISHED",
    version,
    title: "Op og ned",
    working: { title: "Op og ned" },
  })
})

test("every process is told to forget its pages, and the log says who did it", async () => {
  const entry = await published("NEWS", { title: "Glem mig" })
  const editor = await signedIn("EDITOR")
  const before = await publicVersion()
  await unpublishEntry(editor, entry)
  expect(await publicVersion()).toBe(before + 1n)
  const row = await db.auditEntry.findFirst({
    where: { subjectId: entry.id, actorId: editor.personId },
    select: { operation: true, details: true },
  })
  expect(row).toEqual({ operation: "content.unpublished", details: { path: "/nyheder/glem-mig" } })
})

test("a plan that is taken back is a draft that nobody has seen, and follows what is written", async () => {
  const entry = await draft("NEWS", { title: "Planlagt" })
  const publishAt = new Date(now().getTime() + hour)
  const { version } = await publishEntry(desk, { ...entry, publishAt, unpublishAt: null })
  const back = await unpublishEntry(desk, { id: entry.id, version })
  expect(await rowOf(entry.id)).toMatchObject({
    status: "DRAFT",
    liveId: null,
    publishAt: null,
    publishedAt: null,
  })
  await saveEntry(desk, saving({ id: entry.id, version: back.version }, { title: "Omskrevet" }))
  expect(await rowOf(entry.id)).toMatchObject({ title: "Omskrevet", path: "/nyheder/omskrevet" })
  setClock(new Date(publishAt.getTime() + hour))
  expect(await newsArticle(visitor, "/nyheder/omskrevet")).toBeNull()
})

test("the day it was first seen is kept", async () => {
  const entry = await published("NEWS", { title: "Set en gang" })
  const { publishedAt } = await rowOf(entry.id)
  setClock(new Date(now().getTime() + 48 * hour))
  await unpublishEntry(desk, entry)
  expect(publishedAt).not.toBeNull()
  expect((await rowOf(entry.id)).publishedAt).toEqual(publishedAt)
})

test("what a taken-down entry would do by itself later is forgotten", async () => {
  const entry = await draft("NEWS", { title: "Ned før tid" })
  const unpublishAt = new Date(now().getTime() + hour)
  const { version } = await publishEntry(desk, { ...entry, publishAt: null, unpublishAt })
  await unpublishEntry(desk, { id: entry.id, version })
  expect(await rowOf(entry.id)).toMatchObject({ status: "UNPUBLISHED", unpublishAt: null })
})

test("a draft, or what came down by itself, cannot be taken down", async () => {
  const unseen = await draft("NEWS", { title: "Aldrig oppe" })
  expect(await refusalOf(unpublishEntry(desk, unseen))).toBe("content.actRefused")
  const entry = await draft("NEWS", { title: "Faldet ned" })
  const unpublishAt = new Date(now().getTime() + hour)
  const { version } = await publishEntry(desk, { ...entry, publishAt: null, unpublishAt })
  setClock(new Date(unpublishAt.getTime() + 1))
  expect(await refusalOf(unpublishEntry(desk, { id: entry.id, version }))).toBe("content.actRefused")
})

test("from an older version, of nothing, or by one who may not: refused, and nothing is written", async () => {
  const news = await published("NEWS", { title: "Bliver stående" })
  const before = await contentRows()
  expect(await refusalOf(unpublishEntry(desk, { ...news, version: news.version - 1 }))).toBe("errors.stale")
  expect(await refusalOf(unpublishEntry(desk, { id: randomUUID(), version: 1 }))).toBe("errors.notFound")
  for (const actor of [
    visitor,
    await signedIn(),
    await signedIn("EVENT_MANAGER"),
    await signedIn("REVIEWER"),
  ]) {
    expect(await refusalOf(unpublishEntry(actor, news))).toBe("errors.notAllowed")
  }
  expect(await contentRows()).toEqual(before)
  const event = await published("EVENT", { title: "Deres eget" })
  await unpublishEntry(await signedIn("EVENT_MANAGER"), event)
})

async function rowOf(id: string) {
  return db.entry.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      version: true,
      title: true,
      path: true,
      liveId: true,
      publishAt: true,
      unpublishAt: true,
      publishedAt: true,
      working: { select: { title: true } },
    },
  })
}

async function publicVersion(): Promise<bigint> {
  const { version } = await db.publicVersion.findUniqueOrThrow({
    where: { id: 1 },
    select: { version: true },
  })
  return version
}
