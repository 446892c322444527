import { afterEach, describe, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { contentRows, desk, draft, published, refusalOf, saving, signedIn } from "#test/entries.ts"
import { readyPicture } from "#test/files.ts"
import { turnEntries } from "../jobs.ts"
import { newsArticle } from "../queries/news-article.ts"
import { publicPage } from "../queries/public-page.ts"
import { redirectFor } from "../queries/redirect-for.ts"
import { publishEntry } from "./publish-entry.ts"
import { saveEntry } from "./save-entry.ts"
import { unpublishEntry } from "./unpublish-entry.ts"

useDatabase()
afterEach(() => setClock(null))

const atOnce = { publishAt: null, unpublishAt: null }
const hour = 3_600_000

test("publishing copies what is written to what the public sees, and tells every process to forget its pages", async () => {
  const entry = await draft("NEWS", { title: "Udgivet nu", lead: "En manchet." })
  const before = await db.publicVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })
  await publishEntry(desk, { ...entry, ...atOnce })
  const found = await newsArticle(visitor, "/nyheder/udgivet-nu")
  expect(found?.article).toMatchObject({ title: "Udgivet nu", lead: "En manchet." })
  const after = await db.publicVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })
  expect(after.version).toBe(before.version + 1n)
})

test("a picture at the top is described, or said to be decoration and then has no words", async () => {
  const heroId = await readyPicture()
  const entry = await draft("NEWS", { title: "Med pynt", heroId })
  expect(await refusalOf(publishEntry(desk, { ...entry, ...atOnce }))).toContain("content.altMissing")
  const decorated = saving(entry, { title: "Med pynt", heroId, heroAlt: "Et felt", heroDecorative: true })
  const saved = await saveEntry(desk, decorated)
  await publishEntry(desk, { id: entry.id, ...saved, ...atOnce })
  expect((await newsArticle(visitor, "/nyheder/med-pynt"))?.article.heroAlt).toBe("")
})

test("a planned story is public from its instant, whether or not a job has run", async () => {
  const entry = await draft("NEWS", { title: "I morgen" })
  const publishAt = new Date(now().getTime() + 24 * hour)
  const { version } = await publishEntry(desk, { ...entry, publishAt, unpublishAt: null })
  expect(await newsArticle(visitor, "/nyheder/i-morgen")).toBeNull()
  await turnEntries()
  expect(await newsArticle(visitor, "/nyheder/i-morgen")).toBeNull()
  setClock(new Date(publishAt.getTime() + 1000))
  expect((await newsArticle(visitor, "/nyheder/i-morgen"))?.article.publishedAt).toEqual(publishAt)
  await turnEntries()
  await turnEntries()
  const row = await db.entry.findUnique({ where: { id: entry.id }, select: { status: true, version: true } })
  expect(row).toEqual({ status: "PUBLISHED", version })
})

test("an answer about news is true until the next planned story, and no longer", async () => {
  const entry = await draft("NEWS", { title: "Snart" })
  await published("NEWS", { title: "Står her" })
  const publishAt = new Date(Math.floor(now().getTime() / 1000) * 1000 + 600_000)
  await publishEntry(desk, { ...entry, publishAt, unpublishAt: null })
  expect((await newsArticle(visitor, "/nyheder/staar-her"))?.trueUntil).toEqual(publishAt)
})

test("a story comes down by itself at its instant", async () => {
  const entry = await draft("NEWS", { title: "Kort liv" })
  const unpublishAt = new Date(now().getTime() + hour)
  await publishEntry(desk, { ...entry, publishAt: null, unpublishAt })
  expect(await newsArticle(visitor, "/nyheder/kort-liv")).not.toBeNull()
  setClock(new Date(unpublishAt.getTime() + 1))
  expect(await newsArticle(visitor, "/nyheder/kort-liv")).toBeNull()
  await turnEntries()
  expect(await db.entry.findUnique({ where: { id: entry.id }, select: { status: true } })).toEqual({
    status: "UNPUBLISHED",
  })
})

test("a planned story whose time has come is taken down as a published one, not made a draft", async () => {
  const entry = await draft("NEWS", { title: "Nåede at udkomme" })
  const publishAt = new Date(now().getTime() + hour)
  const { version } = await publishEntry(desk, { ...entry, publishAt, unpublishAt: null })
  setClock(new Date(publishAt.getTime() + hour))
  await unpublishEntry(desk, { id: entry.id, version })
  const row = await db.entry.findUnique({
    where: { id: entry.id },
    select: { status: true, publishedAt: true },
  })
  expect(row).toEqual({ status: "UNPUBLISHED", publishedAt: publishAt })
})

test("a time in the past publishes now", async () => {
  const entry = await draft("NEWS", { title: "I går" })
  await publishEntry(desk, { ...entry, publishAt: new Date(now().getTime() - hour), unpublishAt: null })
  const row = await db.entry.findUnique({
    where: { id: entry.id },
    select: { status: true, publishAt: true },
  })
  expect(row).toEqual({ status: "PUBLISHED", publishAt: null })
})

test("the day it was first seen stays when it is published again", async () => {
  const entry = await published("NEWS", { title: "To gange" })
  const first = await db.entry.findUniqueOrThrow({ where: { id: entry.id }, select: { publishedAt: true } })
  setClock(new Date(now().getTime() + 48 * hour))
  const saved = await saveEntry(desk, saving(entry, { title: "To gange, rettet", slug: "to-gange" }))
  await publishEntry(desk, { id: entry.id, version: saved.version, ...atOnce })
  const again = await db.entry.findUniqueOrThrow({ where: { id: entry.id }, select: { publishedAt: true } })
  expect(again).toEqual(first)
})

describe("a published address that changes", () => {
  test("leaves a redirect; chains are collapsed, and nothing leads away from where something lives", async () => {
    const entry = await published("NEWS", { title: "Adresse", slug: "a" })
    const toB = await move(entry, "b")
    expect(await redirectFor(visitor, "/nyheder/a")).toBe("/nyheder/b")
    const toC = await move(toB, "c")
    expect(await redirectFor(visitor, "/nyheder/a")).toBe("/nyheder/c")
    expect(await redirectFor(visitor, "/nyheder/b")).toBe("/nyheder/c")
    const back = await move(toC, "a")
    expect(await redirectFor(visitor, "/nyheder/a")).toBeNull()
    expect(await redirectFor(visitor, "/nyheder/b")).toBe("/nyheder/a")
    expect(await redirectFor(visitor, "/nyheder/c")).toBe("/nyheder/a")
    await unpublishEntry(desk, back)
    expect(await redirectFor(visitor, "/nyheder/b")).toBeNull()
  })

  test("takes everything below a page along, published or not", async () => {
    const top = await published("PAGE", { title: "Foreningen", slug: "foreningen" })
    const middle = await published("PAGE", { title: "Arbejde", slug: "arbejde", facts: { parentId: top.id } })
    const hidden = await draft("PAGE", { title: "Udkast", slug: "udkast", facts: { parentId: middle.id } })
    const deep = await published("PAGE", { title: "Dybt", slug: "dybt", facts: { parentId: hidden.id } })
    await move(top, "om-os")
    expect(await publicPage(visitor, "/om-os/arbejde")).toMatchObject({
      title: "Arbejde",
      above: [{ path: "/om-os" }],
    })
    expect(await redirectFor(visitor, "/foreningen/arbejde")).toBe("/om-os/arbejde")
    expect(await redirectFor(visitor, "/foreningen/arbejde/udkast")).toBeNull()
    expect(await redirectFor(visitor, "/foreningen/arbejde/udkast/dybt")).toBe("/om-os/arbejde/udkast/dybt")
    expect(await db.entry.findUnique({ where: { id: deep.id }, select: { path: true } })).toEqual({
      path: "/om-os/arbejde/udkast/dybt",
    })
  })
})

describe("is refused", () => {
  test("without a title, without words for a picture, without a time", async () => {
    const untitled = await draft("NEWS", { title: "", slug: "uden-navn" })
    expect(await refusalOf(publishEntry(desk, { ...untitled, ...atOnce }))).toContain("content.titleMissing")
    const timeless = await draft("EVENT", { title: "Uden tid", facts: {} })
    expect(await refusalOf(publishEntry(desk, { ...timeless, ...atOnce }))).toContain("content.timeMissing")
  })

  test("to come down before it comes up", async () => {
    const entry = await draft("NEWS", { title: "Baglæns plan" })
    const [soon, later] = [new Date(now().getTime() + hour), new Date(now().getTime() + 2 * hour)]
    expect(await refusalOf(publishEntry(desk, { ...entry, publishAt: later, unpublishAt: soon }))).toContain(
      "content.unpublishBeforePublish",
    )
  })

  test("from an older version, and to all who may not", async () => {
    const news = await draft("NEWS", { title: "Ikke for alle" })
    const before = await contentRows()
    expect(await refusalOf(publishEntry(desk, { ...news, version: 1, ...atOnce }))).toBe("errors.stale")
    for (const actor of [
      visitor,
      await signedIn(),
      await signedIn("EVENT_MANAGER"),
      await signedIn("REVIEWER"),
    ]) {
      expect(await refusalOf(publishEntry(actor, { ...news, ...atOnce }))).toBe("errors.notAllowed")
    }
    expect(await contentRows()).toEqual(before)
    const event = await draft("EVENT", { title: "For dem" })
    await publishEntry(await signedIn("EVENT_MANAGER"), { ...event, ...atOnce })
  })
})

async function move(entry: { id: string; version: number }, slug: string) {
  const saved = await saveEntry(desk, saving(entry, { title: "Flytter", slug }))
  const { version } = await publishEntry(desk, { id: entry.id, version: saved.version, ...atOnce })
  return { id: entry.id, version }
}
