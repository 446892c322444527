import { afterEach, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { contentRows, desk, draft, published, refusalOf, saving, signedIn } from "#test/entries.ts"
import { turnEntries } from "../jobs.ts"
import { newsArticle } from "../queries/news-article.ts"
import { publishEntry } from "./publish-entry.ts"
import { rescheduleEntry } from "./reschedule-entry.ts"
import { saveEntry } from "./save-entry.ts"

useDatabase()
afterEach(() => setClock(null))

const hours = (count: number) => new Date(now().getTime() + count * 3_600_000)

async function planned(title: string) {
  const entry = await draft("NEWS", { title, slug: title.toLowerCase() })
  return { id: entry.id, ...(await publishEntry(desk, { ...entry, publishAt: hours(1), unpublishAt: null })) }
}

async function plannedChange(title: string) {
  const entry = await published("NEWS", { title, slug: title.toLowerCase() })
  const saved = await saveEntry(desk, saving(entry, { title: `${title} 2`, slug: title.toLowerCase() }))
  const plan = { publishAt: hours(1), unpublishAt: null }
  return { id: entry.id, ...(await publishEntry(desk, { id: entry.id, version: saved.version, ...plan })) }
}

async function shown(path: string): Promise<string | undefined> {
  return (await newsArticle(visitor, path))?.article.title
}

test("a plan that is moved goes out at the new minute, with the version that was planned", async () => {
  const entry = await planned("Flyttes")
  const saved = await saveEntry(desk, saving(entry, { title: "Nyere", slug: "flyttes" }))
  const at = hours(3)
  await rescheduleEntry(desk, { id: entry.id, version: saved.version, turn: "publish", at })
  setClock(hours(2))
  await turnEntries()
  expect(await shown("/nyheder/flyttes")).toBeUndefined()
  setClock(at)
  await turnEntries()
  expect(await shown("/nyheder/flyttes")).toBe("Flyttes")
  expect((await newsArticle(visitor, "/nyheder/flyttes"))?.article.publishedAt).toEqual(at)
})

test("moved to a time that has passed, it goes out now", async () => {
  const [first, change] = [await planned("Straks"), await plannedChange("Skift")]
  for (const entry of [first, change]) {
    await rescheduleEntry(desk, { id: entry.id, version: entry.version, turn: "publish", at: hours(-1) })
  }
  expect(await shown("/nyheder/straks")).toBe("Straks")
  expect(await shown("/nyheder/skift")).toBe("Skift 2")
})

test("a change that is taken back leaves what is public; what was never public is a draft again", async () => {
  const [first, change] = [await planned("Kladden"), await plannedChange("Bliver")]
  for (const entry of [first, change]) {
    await rescheduleEntry(desk, { id: entry.id, version: entry.version, turn: "publish", at: null })
  }
  setClock(hours(2))
  await turnEntries()
  expect(await shown("/nyheder/kladden")).toBeUndefined()
  expect(await shown("/nyheder/bliver")).toBe("Bliver")
  expect(
    await db.entry.findUnique({ where: { id: first.id }, select: { status: true, liveId: true } }),
  ).toEqual({
    status: "DRAFT",
    liveId: null,
  })
})

test("when something comes down is set, moved and taken back without publishing anything", async () => {
  const entry = await published("NEWS", { title: "Tages ned", slug: "tages-ned" })
  const saved = await saveEntry(desk, saving(entry, { title: "Ikke endnu", slug: "tages-ned" }))
  const set = await rescheduleEntry(desk, {
    id: entry.id,
    version: saved.version,
    turn: "unpublish",
    at: hours(1),
  })
  expect(await shown("/nyheder/tages-ned")).toBe("Tages ned")
  const none = await rescheduleEntry(desk, {
    id: entry.id,
    version: set.version,
    turn: "unpublish",
    at: null,
  })
  setClock(hours(2))
  await turnEntries()
  expect(await shown("/nyheder/tages-ned")).toBe("Tages ned")
  await rescheduleEntry(desk, { id: entry.id, version: none.version, turn: "unpublish", at: hours(-1) })
  expect(await shown("/nyheder/tages-ned")).toBeUndefined()
})

test("a held change that gets a new time is tried again", async () => {
  const entry = await published("NEWS", { title: "Igen", slug: "igen" })
  const saved = await saveEntry(desk, saving(entry, { title: "Igen 2", slug: "pladsen" }))
  const plan = await publishEntry(desk, {
    id: entry.id,
    version: saved.version,
    publishAt: hours(1),
    unpublishAt: null,
  })
  const taker = await published("NEWS", { title: "Tager", slug: "pladsen" })
  setClock(hours(2))
  await turnEntries()
  await saveEntry(desk, saving(taker, { title: "Tager", slug: "andetsteds" })).then(({ version }) =>
    publishEntry(desk, { id: taker.id, version, publishAt: null, unpublishAt: null }),
  )
  await rescheduleEntry(desk, { id: entry.id, version: plan.version, turn: "publish", at: hours(1) })
  setClock(hours(2))
  await turnEntries()
  expect(await shown("/nyheder/pladsen")).toBe("Igen 2")
})

test("is refused: nothing planned, an end before the beginning, an older version, and to all who may not", async () => {
  const live = await published("NEWS", { title: "Uden plan" })
  const move = { turn: "publish", at: hours(1) } as const
  expect(await refusalOf(rescheduleEntry(desk, { ...live, ...move }))).toBe("schedule.nothingPlanned")
  const entry = await planned("Fast plan")
  const early = { turn: "unpublish", at: hours(0.5) } as const
  expect(await refusalOf(rescheduleEntry(desk, { ...entry, ...early }))).toContain(
    "content.unpublishBeforePublish",
  )
  const before = await contentRows()
  expect(await refusalOf(rescheduleEntry(desk, { ...entry, version: 1, ...move }))).toBe("errors.stale")
  for (const actor of [
    visitor,
    await signedIn(),
    await signedIn("EVENT_MANAGER"),
    await signedIn("REVIEWER"),
  ]) {
    expect(await refusalOf(rescheduleEntry(actor, { ...entry, ...move }))).toBe("errors.notAllowed")
  }
  expect(await contentRows()).toEqual(before)
})
