import { beforeAll, describe, expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { isRefusal } from "#platform/refusal.ts"
import { useDatabase } from "#test/database.ts"
import { deskEntries, type EntriesAsk } from "./desk-entries.ts"
import { deskEntryCounts } from "./desk-entry-counts.ts"
import { deskPageTree } from "./desk-page-tree.ts"
import { deskToday } from "./desk-today.ts"

const database = useDatabase()
const staff = system("test")
const all: EntriesAsk = {
  kind: "NEWS",
  status: null,
  search: "",
  categoryId: null,
  order: { by: "title", descending: false },
  page: 1,
  pageSize: 50,
}

beforeAll(async () => {
  await entry("NEWS", "Århus læser", "DRAFT")
  await entry("NEWS", "Zoo på biblioteket", "PUBLISHED")
  await entry("NEWS", "Ærø får bogbus", "SCHEDULED")
  await entry("NEWS", "Smidt ud", "TRASHED")
  const about = await entry("PAGE", "Om foreningen", "PUBLISHED")
  await entry("PAGE", "Bestyrelse", "DRAFT", about, 2)
  await entry("PAGE", "Vedtægter", "DRAFT", about, 1)
})

describe("the list of one kind", () => {
  test("is sorted as Danes sort, without the trash, and counts what it found", async () => {
    const { rows, total } = await deskEntries(staff, all)
    expect(rows.map((row) => row.title)).toEqual(["Zoo på biblioteket", "Ærø får bogbus", "Århus læser"])
    expect(total).toBe(3)
  })

  test("is searched in what is being written, filtered by state, and cut into pages", async () => {
    const titles = async (ask: Partial<EntriesAsk>) =>
      (await deskEntries(staff, { ...all, ...ask })).rows.map((row) => row.title)
    expect(await titles({ search: "BOGBUS" })).toEqual(["Ærø får bogbus"])
    expect(await titles({ status: "TRASHED" })).toEqual(["Smidt ud"])
    expect(await titles({ page: 2, pageSize: 2 })).toEqual(["Århus læser"])
    expect(await titles({ order: { by: "published", descending: true } })).toHaveLength(3)
  })

  test("a published entry with something newer says so", async () => {
    const { rows } = await deskEntries(staff, { ...all, status: "PUBLISHED" })
    expect(rows.map((row) => row.hasNewer)).toEqual([true])
  })

  test("is not there for a visitor", async () => {
    const refusal = await deskEntries(visitor, all).catch((error: unknown) => error)
    expect(isRefusal(refusal) && refusal.code).toBe("errors.notAllowed")
    await expect(deskPageTree(visitor)).rejects.toThrow()
    expect(await deskEntryCounts(visitor)).toEqual({ NEWS: 0, PAGE: 0, EVENT: 0, OPEN_CALL: 0, SURVEY: 0 })
    expect((await deskToday(visitor)).drafts).toEqual([])
  })
})

test("pages stand below their parent, in their order", async () => {
  const tree = await deskPageTree(staff)
  expect(tree.map((line) => [line.depth, line.title])).toEqual([
    [0, "Om foreningen"],
    [1, "Vedtægter"],
    [1, "Bestyrelse"],
  ])
})

test("today shows drafts, what waits for its time, and what is newer than the public's", async () => {
  const today = await deskToday(staff)
  expect(today.draftCount).toBe(3)
  expect(today.scheduled.map((line) => line.title)).toEqual(["Ærø får bogbus"])
  expect(today.changed.map((line) => line.title).sort()).toEqual(["Om foreningen", "Zoo på biblioteket"])
  expect(await deskEntryCounts(staff)).toEqual({ NEWS: 3, PAGE: 3, EVENT: 0, OPEN_CALL: 0, SURVEY: 0 })
})

/** An entry with a working revision; a published one has an older live revision beside it. */
async function entry(
  kind: "NEWS" | "PAGE",
  title: string,
  status: string,
  parentId: string | null = null,
  position = 0,
): Promise<string> {
  const body = '{"type":"doc","content":[]}'
  const slug = title.toLowerCase().replaceAll(" ", "-")
  const [row] = await database.sql<{ id: string }>(
    `INSERT INTO "Entry" ("id", "kind", "title", "slug", "path", "body")
     VALUES (gen_random_uuid(), $1::"EntryKind", $2, $3, '/' || $3, $4) RETURNING "id"`,
    [kind, title, slug, body],
  )
  const id = row?.id ?? ""
  const revision = async (version: number) => {
    const [made] = await database.sql<{ id: string }>(
      `INSERT INTO "Revision" ("id", "entryId", "version", "title", "slug", "lead", "body", "heroAlt", "facts", "isSample")
       VALUES (gen_random_uuid(), $1, $2, $3, $4, '', $5, '', '{}', false) RETURNING "id"`,
      [id, version, title, slug, body],
    )
    return made?.id ?? ""
  }
  const live = await revision(1)
  const working = await revision(2)
  await database.sql(
    `UPDATE "Entry" SET "version" = 2, "workingId" = $2, "liveId" = $3, "status" = $4::"EntryStatus",
       "publishAt" = CASE WHEN $4 = 'SCHEDULED' THEN now() END,
       "scheduledId" = CASE WHEN $4 = 'SCHEDULED' THEN $2::uuid END,
       "publishedAt" = CASE WHEN $4 = 'PUBLISHED' THEN now() END,
       "trashedAt" = CASE WHEN $4 = 'TRASHED' THEN now() END
     WHERE "id" = $1`,
    [id, working, live, status],
  )
  if (kind === "NEWS") await database.sql(`INSERT INTO "News" ("entryId") VALUES ($1)`, [id])
  else {
    await database.sql(`INSERT INTO "Page" ("entryId", "parentId", "position") VALUES ($1, $2, $3)`, [
      id,
      parentId,
      position,
    ])
  }
  return id
}
