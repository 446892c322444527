import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { setClock } from "#platform/time/time.ts"
import { fillBulk } from "#prisma/demo/bulk.ts"
import { useDatabase } from "#test/database.ts"
import { published } from "#test/entries.ts"
import { search } from "./queries/search.ts"

/** A site of more entries than a search reads: every bulk story is about a library and was opened by a window. */
const database = useDatabase()
const plain = { kind: null, year: null, page: 1 }

beforeAll(async () => {
  setClock(new Date("2001-03-01T10:00:00Z"))
  await published("PAGE", { title: "Bibliotekets gamle vedtægter", slug: "vedtaegter" })
  setClock(null)
  await fillBulk({ entries: 2_500, orders: 0 })
  await database.sql("ANALYZE")
}, 60_000)

test.each(["bibliotek", "bibliotekerne vinduet"])(
  "of what all hold, %s, the newest 300 are ranked",
  async (question) => {
    const { hits, total, isMany, years } = await search(visitor, { ...plain, question })
    expect({ total, isMany, hits: hits.length }).toEqual({ total: 300, isMany: true, hits: 20 })
    expect(years.length).toBeGreaterThan(5)
    expect(years.at(-1)).toBe(2001)
  },
)

test("a rare word is found however old it is, alone and beside one that all hold", async () => {
  for (const question of ["vedtægt", "vedtægter bibliotek"]) {
    const { hits, isMany } = await search(visitor, { ...plain, question })
    expect(hits.map(({ title }) => title)).toEqual(["Bibliotekets gamle vedtægter"])
    expect(isMany).toBe(false)
  }
})

test("narrowed, what is older than the newest 300 is found too", async () => {
  for (const narrow of [{ kind: "PAGE" }, { year: 2001 }] as const) {
    const { hits, isMany } = await search(visitor, { ...plain, ...narrow, question: "bibliotek" })
    expect(hits.map(({ title }) => title)).toEqual(["Bibliotekets gamle vedtægter"])
    expect(isMany).toBe(false)
  }
})
