import { afterEach, expect, test } from "vitest"
import type { SignedIn } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { desk, saving, signedIn, text, type Written } from "#test/entries.ts"
import { createEntry } from "./commands/create-entry.ts"
import { createPreview } from "./commands/create-preview.ts"
import { publishEntry } from "./commands/publish-entry.ts"
import { restoreRevision } from "./commands/restore-revision.ts"
import { saveEntry } from "./commands/save-entry.ts"

/** What one person saves within ten minutes is one version; whatever anyone else has met is never overwritten. */
const database = useDatabase()
const start = new Date("2027-03-01T09:00:00Z")
afterEach(() => setClock(null))

test("saves of one person within ten minutes are one version, the newest; each still counts", async () => {
  const writer = await signedIn("EDITOR")
  const entry = await begun(writer)
  const saved = await saves(writer, entry, [0.5, 2, 5, 9.9])
  expect(saved.version).toBe(5)
  expect(await versions(entry)).toEqual([5])
  const { createdAt, beganAt } = await db.revision.findFirstOrThrow({ where: { entryId: entry.id } })
  expect((beganAt?.getTime() ?? 0) - start.getTime()).toBeLessThan(30_000)
  expect(createdAt.getTime() - start.getTime()).toBeGreaterThanOrEqual(9.9 * 60_000)
})

test("ten minutes after it was begun, a version of its own begins, however often one saved between", async () => {
  const writer = await signedIn("EDITOR")
  const entry = await begun(writer)
  await saves(writer, entry, [1, 4, 8, 12, 15, 20, 23])
  expect(await versions(entry)).toEqual([4, 7, 8])
})

test("what somebody else wrote is never overwritten, and neither is what the house wrote", async () => {
  const [one, other] = [await signedIn("EDITOR"), await signedIn("WRITER")]
  const entry = await begun(one)
  let { version } = await saves(one, entry, [1])
  version = (await saves(other, { ...entry, version }, [2, 3])).version
  version = (await saves(one, { ...entry, version }, [4])).version
  await saveEntry(desk, saving({ ...entry, version }, { title: "Huset", slug: "huset-skrev" }))
  expect(await versions(entry)).toEqual([2, 4, 5, 6])
})

test("what was published or planned stays, and what is written after it is a version of its own", async () => {
  const writer = await signedIn("EDITOR")
  for (const publishAt of [null, new Date("2027-03-02T08:00:00Z")]) {
    const entry = await begun(writer)
    let { version } = await saves(writer, entry, [1])
    version = (await publishEntry(writer, { ...entry, version, publishAt, unpublishAt: null })).version
    const { liveId } = await db.entry.findUniqueOrThrow({ where: { id: entry.id } })
    await saves(writer, { ...entry, version }, [2, 3])
    expect(await versions(entry)).toEqual([2, 5])
    expect(await db.revision.findUnique({ where: { id: liveId ?? "" } })).toMatchObject({ version: 2 })
  }
})

test("what was shared as a preview stays", async () => {
  const writer = await signedIn("EDITOR")
  const entry = await begun(writer)
  const { version } = await saves(writer, entry, [1])
  await createPreview(writer, entry)
  await saves(writer, { ...entry, version }, [2, 3])
  expect(await versions(entry)).toEqual([2, 4])
})

test("what was fetched back stays as it was", async () => {
  const writer = await signedIn("EDITOR")
  const entry = await begun(writer)
  let { version } = await saves(writer, entry, [0.5])
  const { id: revisionId } = await db.revision.findFirstOrThrow({ where: { entryId: entry.id } })
  version = (await saves(writer, { ...entry, version }, [11])).version
  setClock(at(11.5))
  version = (await restoreRevision(writer, { ...entry, version, revisionId })).version
  await saves(writer, { ...entry, version }, [12, 13])
  expect(await versions(entry)).toEqual([2, 3, 4, 6])
})

test("what was asked about or commented stays", async () => {
  const writer = await signedIn("EDITOR")
  const entry = await begun(writer)
  let version = (await saves(writer, entry, [1])).version
  await note("EntryComment", entry, `"text"`, `'Er det rigtigt?'`)
  version = (await saves(writer, { ...entry, version }, [2])).version
  await note("EntryRequest", entry, `"kind"`, `'PUBLISH'`)
  await saves(writer, { ...entry, version }, [3, 4])
  expect(await versions(entry)).toEqual([2, 3, 5])
})

async function note(table: string, entry: Written, column: string, value: string): Promise<void> {
  await database.sql(`INSERT INTO "${table}" ("id", "entryId", "revisionId", ${column})
    SELECT gen_random_uuid(), "id", "workingId", ${value} FROM "Entry" WHERE "id" = '${entry.id}'`)
}

async function begun(actor: SignedIn): Promise<Written> {
  setClock(start)
  return { ...(await createEntry(actor, { kind: "NEWS", title: "Ti minutter" })), version: 1 }
}

/** Saves at so many minutes after the start. */
async function saves(actor: SignedIn, entry: Written, minutes: readonly number[]): Promise<Written> {
  let { version } = entry
  for (const minute of minutes) {
    setClock(at(minute))
    const words = { slug: `ti-${entry.id.slice(-8)}`, body: text(`Skrevet efter ${minute} minutter.`) }
    version = (await saveEntry(actor, saving({ id: entry.id, version }, words))).version
  }
  return { id: entry.id, version }
}

function at(minute: number): Date {
  return new Date(start.getTime() + minute * 60_000)
}

async function versions({ id }: Written): Promise<number[]> {
  const rows = await db.revision.findMany({
    where: { entryId: id },
    select: { version: true },
    orderBy: { version: "asc" },
  })
  return rows.map(({ version }) => version)
}
