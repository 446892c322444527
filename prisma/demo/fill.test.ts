import { expect, test } from "vitest"
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
  expect(await count(`"Entry" WHERE kind = 'PAGE' AND status = 'PUBLISHED'`)).toBe(6)
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
  expect(await count(`"MembershipApplication" WHERE "isSample" AND email ~ '\\.example$'`)).toBe(3)
  expect(await count(`"MembershipApplication"`)).toBe(3)
})
