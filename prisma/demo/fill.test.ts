import { expect, test } from "vitest"
import { kept } from "#domain/retention/rules/kept.ts"
import { keptUntil } from "#messages/retention.ts"
import { translator } from "#messages/translate.ts"
import { useDatabase } from "#test/database.ts"
import { fillDemo } from "./fill.ts"

const database = useDatabase()

async function count(from: string): Promise<number> {
  const [row] = await database.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`)
  return row?.n ?? 0
}

test("an empty site is filled once, with what a visitor comes for, and nobody gets a mail", async () => {
  await fillDemo()
  expect(await count(`"Entry" WHERE kind = 'NEWS' AND status = 'PUBLISHED'`)).toBeGreaterThanOrEqual(8)
  expect(await count(`"Entry" WHERE kind = 'PAGE' AND status = 'PUBLISHED'`)).toBe(7)
  expect(
    await count(`"Event" WHERE "startsAt" > now() AND "signUpOpensAt" < now() AND "signUpClosesAt" > now()`),
  ).toBe(1)
  expect(await count(`"MediaAsset" WHERE status <> 'READY'`)).toBe(0)
  expect(await count(`"OutboxMessage"`)).toBe(0)
  const entries = await count(`"Entry"`)
  await fillDemo()
  expect(await count(`"Entry"`)).toBe(entries)
})

test("nobody of the demo can be written to, and what is invented says so", async () => {
  expect(await count(`"Person" WHERE email !~ '\\.example$'`)).toBe(0)
  expect(await count(`"PersonRole"`)).toBe(0)
  expect(await count(`"Person" WHERE name !~ '\\(eksempel\\)$'`)).toBe(0)
  expect(await count(`"Order" WHERE NOT "isSample"`)).toBe(0)
})

test("the privacy page says of everything that is forgotten what it is, why it is kept and how long", async () => {
  const [page] = await database.sql<{ said: string }>(
    `SELECT "body"::text AS said FROM "Entry" WHERE "path" = '/privatliv' AND status = 'PUBLISHED'`,
  )
  const said = page?.said ?? ""
  const t = translator("da")
  for (const { key, age } of kept) {
    const row = [t(`retention.kept.${key}.what`), t(`retention.kept.${key}.why`), keptUntil("da", key, age)]
    for (const sentence of row) expect(said, key).toContain(JSON.stringify(sentence).slice(1, -1))
  }
  // As a person reads them: whoever changes a rule changes a promise, and does it here too.
  for (const promise of [
    "30 dage efter arrangementet",
    "12 måneder efter",
    "25 måneder efter",
    "højst 30 dage",
  ]) {
    expect(said).toContain(promise)
  }
})

test("the accessibility statement says what is reached, how it was tried, what is lacking, whom to tell, and when", async () => {
  const [page] = await database.sql<{ said: string }>(
    `SELECT "body"::text AS said FROM "Entry" WHERE "path" = '/tilgaengelighed' AND status = 'PUBLISHED'`,
  )
  for (const part of [
    /WCAG 2\.2 på niveau AA/,
    /prøvet det/,
    /Mangler, vi kender/,
    /\/kontakt/,
    /skrevet den \d+\. \w+ \d{4}/,
  ]) {
    expect(page?.said).toMatch(part)
  }
})
