import { afterEach, expect, test } from "vitest"
import { system } from "#domain/access/actor.ts"
import { setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { forgetVisits, keepVisits } from "./jobs.ts"
import { visitReport } from "./queries/visit-report.ts"

const database = useDatabase()
afterEach(() => setClock(null))

test("several processes that hand over the same pages at once add up, and none waits for another for ever", async () => {
  const pages = ["/", "/nyheder", "/medlemskab", "/kontakt"].map((path) => ({
    day: "2026-11-25",
    path,
    count: 1,
  }))
  await Promise.all(
    Array.from({ length: 40 }, (_, n) => keepVisits(n % 2 === 0 ? pages : [...pages].reverse())),
  )
  expect(await rows()).toEqual(
    pages.map((page) => ({ ...page, count: 40 })).sort((a, b) => (a.path < b.path ? -1 : 1)),
  )
})

test("the report counts the last 30 days or 12 months, by day, by month and by page", async () => {
  setClock(new Date("2026-11-25T10:00:00Z"))
  await database.sql(`DELETE FROM "PageVisit"`)
  await keepVisits([
    { day: "2026-11-25", path: "/", count: 5 },
    { day: "2026-11-25", path: "/nyheder", count: 7 },
    { day: "2026-10-27", path: "/", count: 3 },
    { day: "2026-10-26", path: "/", count: 100 },
    { day: "2025-12-01", path: "/", count: 1_000 },
    { day: "2025-11-30", path: "/", count: 10_000 },
  ])
  const days = await visitReport(system("test"), "days")
  expect(days.total).toBe(15)
  expect(days.bars).toHaveLength(30)
  expect(days.bars.at(0)).toEqual({ from: "2026-10-27", count: 3 })
  expect(days.bars.at(-1)).toEqual({ from: "2026-11-25", count: 12 })
  expect(days.pages).toEqual([
    { path: "/", title: "", count: 8 },
    { path: "/nyheder", title: "", count: 7 },
  ])
  const months = await visitReport(system("test"), "months")
  expect(months.total).toBe(1_115)
  expect(months.bars.map(({ count }) => count)).toEqual([1_000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 103, 12])
})

test("counts are forgotten by the day, those of the day itself are kept", async () => {
  await database.sql(`DELETE FROM "PageVisit"`)
  await keepVisits([
    { day: "2024-10-24", path: "/", count: 1 },
    { day: "2024-10-25", path: "/", count: 1 },
  ])
  const before = new Date("2024-10-25T03:15:00Z")
  expect(await forgetVisits(before)).toBe(1)
  expect(await forgetVisits(before)).toBe(0)
  expect(await rows()).toEqual([{ day: "2024-10-25", path: "/", count: 1 }])
})

async function rows() {
  return database.sql(`SELECT "day"::text, "path", "count" FROM "PageVisit" ORDER BY "path" COLLATE "C"`)
}
