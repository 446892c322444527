import { setTimeout as later } from "node:timers/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { transaction } from "./client.ts"
import { forgetPublicPages, type Listening, listen } from "./notify.ts"

const database = useDatabase()
let listening: Listening
const heard = { changes: 0, losses: 0 }

beforeAll(async () => {
  listening = await listen(
    () => {
      heard.changes += 1
    },
    () => {
      heard.losses += 1
    },
  )
})
afterAll(() => listening.close())

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !isSo(); i++) await later(25)
}

test("a change is heard when it commits, and not when it is rolled back", async () => {
  await transaction((tx) => forgetPublicPages(tx))
  await until(() => heard.changes === 1)
  await expect(
    transaction(async (tx) => {
      await forgetPublicPages(tx)
      throw new Error("no")
    }),
  ).rejects.toThrow("no")
  await later(200)
  expect(heard.changes).toBe(1)
})

test("a connection that is cut is told as lost, taken up again, and then hears", async () => {
  await database.sql(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'samling listens' AND datname = current_database()",
  )
  await until(() => heard.losses === 1)
  expect(heard.losses).toBe(1)
  // Being back counts as a change: something may have been missed.
  await until(() => heard.changes === 2)
  await transaction((tx) => forgetPublicPages(tx))
  await until(() => heard.changes === 3)
  expect(heard.changes).toBe(3)
})
