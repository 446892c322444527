import { afterEach, describe, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { instantOf, now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, refusalOf, saving, text } from "#test/entries.ts"
import { publishEntry } from "./commands/publish-entry.ts"
import { saveEntry } from "./commands/save-entry.ts"
import { unpublishEntry } from "./commands/unpublish-entry.ts"
import { turnEntries } from "./jobs.ts"
import { newsArticle } from "./queries/news-article.ts"
import { redirectFor } from "./queries/redirect-for.ts"

const database = useDatabase()
afterEach(() => setClock(null))

const minute = 60_000
const inAnHour = () => new Date(now().getTime() + 60 * minute)
const until = { unpublishAt: null }

/** A story that is public, and a newer version of it that goes out in an hour. */
async function plannedChange(title: string, changes: { slug?: string } = {}) {
  const entry = await published("NEWS", { title, slug: title.toLowerCase() })
  const saved = await saveEntry(
    desk,
    saving(entry, { title: `${title}, rettet`, slug: title.toLowerCase(), ...changes }),
  )
  const publishAt = inAnHour()
  const planned = await publishEntry(desk, { id: entry.id, version: saved.version, publishAt, ...until })
  return { id: entry.id, version: planned.version, publishAt, path: `/nyheder/${title.toLowerCase()}` }
}

async function shown(path: string): Promise<string | undefined> {
  return (await newsArticle(visitor, path))?.article.title
}

async function logOf(id: string, operation: string) {
  const rows = await db.auditEntry.findMany({
    where: { subjectId: id, operation },
    select: { details: true },
    orderBy: { id: "asc" },
  })
  return rows.map(({ details }) => details as Record<string, unknown>)
}

test("a version is frozen when it is planned: what is written later does not go out with it", async () => {
  const entry = await draft("NEWS", { title: "Frossen", slug: "frossen" })
  const publishAt = inAnHour()
  const { version } = await publishEntry(desk, { ...entry, publishAt, ...until })
  await saveEntry(desk, saving({ id: entry.id, version }, { title: "Ikke færdig", slug: "ikke-faerdig" }))
  setClock(publishAt)
  await turnEntries()
  expect(await shown("/nyheder/frossen")).toBe("Frossen")
  expect(await newsArticle(visitor, "/nyheder/ikke-faerdig")).toBeNull()
})

test("a newer version of what is public takes its place at the minute, not before, and counts no version", async () => {
  const { id, version, publishAt, path } = await plannedChange("Skiftes")
  await turnEntries()
  expect(await shown(path)).toBe("Skiftes")
  const before = await db.publicVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })
  setClock(publishAt)
  await turnEntries()
  expect(await shown(path)).toBe("Skiftes, rettet")
  const after = await db.publicVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })
  expect(after.version).toBeGreaterThan(before.version)
  const row = await db.entry.findUnique({
    where: { id },
    select: { version: true, status: true, publishAt: true, scheduledId: true },
  })
  expect(row).toEqual({ version, status: "PUBLISHED", publishAt: null, scheduledId: null })
})

test("who writes when the minute comes is not in conflict, and what they write is not lost", async () => {
  const { id, version, publishAt, path } = await plannedChange("Skrives")
  setClock(publishAt)
  const [, saved] = await Promise.all([
    turnEntries(),
    saveEntry(desk, saving({ id, version }, { title: "Skrives videre", slug: "skrives" })),
  ])
  expect(await shown(path)).toBe("Skrives, rettet")
  const row = await db.entry.findUnique({
    where: { id },
    select: { version: true, working: { select: { title: true } } },
  })
  expect(row).toEqual({ version: saved.version, working: { title: "Skrives videre" } })
})

test("processes that turn at the same instant do it once", async () => {
  const { id, publishAt } = await plannedChange("Kapløb")
  const other = await draft("NEWS", { title: "Kapløb to" })
  await publishEntry(desk, { ...other, publishAt, ...until })
  setClock(publishAt)
  await Promise.all(Array.from({ length: 8 }, () => turnEntries()))
  expect(await logOf(id, "content.published")).toHaveLength(2) // by hand the first time, then by the clock
  expect(await logOf(other.id, "content.published")).toHaveLength(1)
})

test("a job is waiting for the minute, in the transaction that plans it", async () => {
  const { publishAt } = await plannedChange("Vækkes")
  const rows = await database.sql<{ start_after: Date }>(
    `SELECT start_after FROM pgboss.job WHERE name = 'content.turn' AND start_after = $1`,
    [publishAt.toISOString()],
  )
  expect(rows).toHaveLength(1)
})

describe("after an outage", () => {
  test("it goes out late, once, and the log says by how much and since when nothing ran", async () => {
    const { id, publishAt } = await plannedChange("Forsinket")
    const stoodStillSince = new Date(publishAt.getTime() - 10 * minute)
    setClock(stoodStillSince)
    await turnEntries()
    setClock(new Date(publishAt.getTime() + 42 * minute))
    await turnEntries()
    await turnEntries()
    const [, late, ...more] = await logOf(id, "content.published")
    expect(more).toEqual([])
    expect(late).toMatchObject({ minutesLate: 42, plannedAt: publishAt.toISOString() })
    expect(Math.abs(Date.parse(String(late?.stoodStillSince)) - stoodStillSince.getTime())).toBeLessThan(
      5_000,
    )
  })

  test("what was on time says nothing of it", async () => {
    const { id, publishAt } = await plannedChange("Punktlig")
    setClock(publishAt)
    await turnEntries()
    expect((await logOf(id, "content.published")).at(-1)).not.toHaveProperty("minutesLate")
  })

  test("what should have come and gone meanwhile does not come", async () => {
    const entry = await draft("NEWS", { title: "Gik forbi", slug: "gik-forbi" })
    const publishAt = inAnHour()
    const unpublishAt = new Date(publishAt.getTime() + 5 * minute)
    await publishEntry(desk, { ...entry, publishAt, unpublishAt })
    setClock(new Date(publishAt.getTime() + 30 * minute))
    await turnEntries()
    expect(await newsArticle(visitor, "/nyheder/gik-forbi")).toBeNull()
    expect(await logOf(entry.id, "content.published")).toEqual([])
    expect(await logOf(entry.id, "content.missed")).toMatchObject([{ minutesLate: 30 }])
  })
})

describe("a change that can no longer go out", () => {
  test("stays planned, says why once, and is not tried again until somebody decides", async () => {
    const change = await plannedChange("Flytter", { slug: "nyt-sted" })
    await published("NEWS", { title: "Kom først", slug: "nyt-sted" })
    setClock(change.publishAt)
    await turnEntries()
    await turnEntries()
    expect(await shown(change.path)).toBe("Flytter")
    const row = { where: { id: change.id }, select: { heldCode: true, publishAt: true } }
    expect(await db.entry.findUnique(row)).toEqual({
      heldCode: "content.pathTaken",
      publishAt: change.publishAt,
    })
    expect(await logOf(change.id, "content.held")).toHaveLength(1)
    await unpublishEntry(desk, change)
    expect(await db.entry.findUnique(row)).toEqual({ heldCode: null, publishAt: null })
  })

  test("does not stop the others", async () => {
    const stuck = await plannedChange("Fast", { slug: "optaget" })
    await published("NEWS", { title: "Optager", slug: "optaget" })
    const other = await plannedChange("Fri")
    setClock(other.publishAt)
    await turnEntries()
    expect(await shown(stuck.path)).toBe("Fast")
    expect(await shown(other.path)).toBe("Fri, rettet")
  })
})

test("a planned change that moves leaves a redirect at the minute, and none before", async () => {
  const { publishAt, path } = await plannedChange("Adresse", { slug: "adressen" })
  expect(await redirectFor(visitor, path)).toBeNull()
  setClock(publishAt)
  await turnEntries()
  expect(await redirectFor(visitor, path)).toBe("/nyheder/adressen")
})

test("publishing by hand takes the place of what was planned", async () => {
  const { id, version, publishAt, path } = await plannedChange("Overhalet")
  const saved = await saveEntry(desk, saving({ id, version }, { title: "Nyest", slug: "overhalet" }))
  await publishEntry(desk, { id, version: saved.version, publishAt: null, ...until })
  setClock(publishAt)
  await turnEntries()
  expect(await shown(path)).toBe("Nyest")
})

test("planning again from a newer version lets that one go out", async () => {
  const { id, version, publishAt, path } = await plannedChange("Ombyttet")
  const saved = await saveEntry(desk, saving({ id, version }, { title: "Den nyere", slug: "ombyttet" }))
  await publishEntry(desk, { id, version: saved.version, publishAt, ...until })
  setClock(publishAt)
  await turnEntries()
  expect(await shown(path)).toBe("Den nyere")
})

test("a picture of the frozen version cannot be removed, though no newer text shows it", async () => {
  const [asset] = await database.sql<{ id: string }>(
    `INSERT INTO "MediaAsset" ("id", "kind", "mime", "bytes", "sha256", "storageKey", "filename", "status")
     VALUES (gen_random_uuid(), 'IMAGE', 'image/png', 1, 'frossen', gen_random_uuid(), 'a.png', 'READY') RETURNING "id"`,
  )
  const heroId = asset?.id ?? ""
  const entry = await published("NEWS", { title: "Uden billede", slug: "uden-billede" })
  const withPicture = await saveEntry(
    desk,
    saving(entry, { slug: "uden-billede", heroId, heroAlt: "En sal" }),
  )
  const planned = await publishEntry(desk, { id: entry.id, ...withPicture, publishAt: inAnHour(), ...until })
  await saveEntry(
    desk,
    saving({ id: entry.id, version: planned.version }, { body: text("Uden igen."), slug: "uden-billede" }),
  )
  await expect(database.sql(`DELETE FROM "MediaAsset" WHERE "id" = $1`, [heroId])).rejects.toThrow(
    "what is public, or waits to be, uses",
  )
})

test("to come down before it changes is refused", async () => {
  const entry = await published("NEWS", { title: "Ned før op", slug: "ned-foer-op" })
  const plan = { publishAt: inAnHour(), unpublishAt: new Date(now().getTime() + minute) }
  expect(await refusalOf(publishEntry(desk, { ...entry, ...plan }))).toContain(
    "content.unpublishBeforePublish",
  )
})

test("around the nights when the clocks change it goes out at the instant that was meant", async () => {
  for (const [title, day, time] of [
    ["Forår", "2027-03-28", "03:30"],
    ["Efterår", "2027-10-31", "02:30"],
  ] as const) {
    const entry = await draft("NEWS", { title, slug: `nat-${day}` })
    const publishAt = instantOf(day, time)
    await publishEntry(desk, { ...entry, publishAt, ...until })
    setClock(new Date(publishAt.getTime() - 1_000))
    await turnEntries()
    expect(await newsArticle(visitor, `/nyheder/nat-${day}`)).toBeNull()
    setClock(publishAt)
    await turnEntries()
    expect(await shown(`/nyheder/nat-${day}`)).toBe(title)
    setClock(null)
  }
})
