import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { newsArticle } from "#domain/content/queries/news-article.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { fillBulk } from "./bulk.ts"

const database = useDatabase()

test("bulk data is published sample data that visitors can read, and within its quotas", async () => {
  const before = await db.publicVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })
  await fillBulk({ entries: 12, orders: 30 })
  const news = await db.entry.findMany({ where: { kind: "NEWS" }, select: { path: true, isSample: true } })
  expect(news).toHaveLength(12)
  expect(news.every(({ isSample }) => isSample)).toBe(true)
  for (const { path } of news) expect((await newsArticle(visitor, path))?.article.title).toContain("Eksempel")
  expect(await db.order.count({ where: { isSample: true } })).toBe(30)
  expect(await db.orderPosition.count({ where: { kind: "TICKET" } })).toBe(10 * (2 + 3 + 1))
  expect(await database.sql(`SELECT 1 FROM "Quota" WHERE quota_taken("id") > "size"`)).toEqual([])
  expect(await db.menuChoice.count()).toBe(await db.orderPosition.count({ where: { kind: "ADDON" } }))
  const after = await db.publicVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })
  expect(after.version).toBeGreaterThan(before.version)
})

test("repeated, it adds further ones", async () => {
  await fillBulk({ entries: 3, orders: 0 })
  expect(await db.entry.count({ where: { kind: "NEWS" } })).toBe(15)
})
