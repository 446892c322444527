import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { searchWait } from "./search-pace.ts"

useDatabase()

const soeg = (path: string, q: string) => ({ path, query: new URLSearchParams({ q }) })

test("one network searches so often in five minutes, in both languages together; another is not met", async () => {
  const [hall, other] = [randomUUID(), randomUUID()]
  for (let time = 0; time < 300; time++) {
    expect(await searchWait(hall, soeg("/soeg", "sne"))).toBe(0)
    expect(await searchWait(hall, soeg("/en/soeg", "snow"))).toBe(0)
  }
  const seconds = await searchWait(hall, soeg("/soeg", "sne"))
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(300)
  expect(await searchWait(hall, soeg("/api/soeg", "sne")), "suggestions have a count of their own").toBe(0)
  expect(await searchWait(other, soeg("/soeg", "sne"))).toBe(0)
  const operator = "127.0.0.1"
  for (let time = 0; time < 601; time++) expect(await searchWait(operator, soeg("/soeg", "sne"))).toBe(0)
  for (const free of [soeg("/soeg", " "), soeg("/nyheder", "sne")])
    expect(await searchWait(hall, free)).toBe(0)
})
