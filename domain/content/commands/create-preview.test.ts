import { randomUUID } from "node:crypto"
import { afterEach, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, refusalOf, saving, signedIn } from "#test/entries.ts"
import { articlePreview } from "../queries/article-preview.ts"
import { createPreview } from "./create-preview.ts"
import { saveEntry } from "./save-entry.ts"

useDatabase()
afterEach(() => setClock(null))

const day = 86_400_000
const minute = 60_000

test("whoever has the address reads the draft, without signing in", async () => {
  const entry = await draft("NEWS", { title: "Læs før de andre" })
  const token = await tokenOf(entry.id)
  expect(await articlePreview(visitor, { token })).toMatchObject({ article: { title: "Læs før de andre" } })
})

test("it shows what is being written, also where something else is public", async () => {
  const entry = await published("NEWS", { title: "Det kendte" })
  const token = await tokenOf(entry.id)
  await saveEntry(desk, saving(entry, { title: "Det næste", slug: "det-kendte" }))
  expect((await articlePreview(visitor, { token }))?.article.title).toBe("Det næste")
})

test("it opens for seven days and then no more", async () => {
  const entry = await draft("NEWS", { title: "Syv dage" })
  const before = now().getTime()
  const token = await tokenOf(entry.id)
  setClock(new Date(before + 7 * day - minute))
  expect(await articlePreview(visitor, { token })).not.toBeNull()
  setClock(new Date(before + 7 * day + minute))
  expect(await articlePreview(visitor, { token })).toBeNull()
})

test("only the hash of the secret is stored, and each address has a secret of its own", async () => {
  const entry = await draft("NEWS", { title: "Hemmelighed" })
  const [one, two] = [await tokenOf(entry.id), await tokenOf(entry.id)]
  expect(one).not.toBe(two)
  expect(one.length).toBeGreaterThanOrEqual(43)
  const rows = await db.preview.findMany({ where: { entryId: entry.id } })
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toContain(one)
  const [row] = rows
  expect(row && (await articlePreview(visitor, { token: row.tokenHash }))).toBeNull()
})

test("the log says who made it, and not the secret", async () => {
  const entry = await draft("EVENT", { title: "Til oplægsholderen" })
  const manager = await signedIn("EVENT_MANAGER")
  const { path } = await createPreview(manager, { id: entry.id })
  const rows = await db.auditEntry.findMany({
    where: { subjectId: entry.id, actorId: manager.personId },
    select: { operation: true, details: true },
  })
  expect(rows).toEqual([{ operation: "content.previewed", details: {} }])
  expect(path).toMatch(/^\/forhaandsvisning\/[\w-]+$/)
  expect(await db.preview.count({ where: { entryId: entry.id, createdById: manager.personId } })).toBe(1)
})

test("for an entry that is not there, or by one who may not, no address is made", async () => {
  const entry = await draft("NEWS", { title: "Ikke din" })
  expect(await refusalOf(createPreview(desk, { id: randomUUID() }))).toBe("errors.notFound")
  for (const actor of [
    visitor,
    await signedIn(),
    await signedIn("FINANCE_OFFICER"),
    await signedIn("REVIEWER"),
  ]) {
    expect(await refusalOf(createPreview(actor, { id: entry.id }))).toBe("errors.notAllowed")
  }
  expect(await db.preview.count({ where: { entryId: entry.id } })).toBe(0)
})

async function tokenOf(id: string): Promise<string> {
  const { path } = await createPreview(desk, { id })
  return path.split("/").at(-1) ?? ""
}
