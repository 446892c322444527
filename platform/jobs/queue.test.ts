import { expect, test } from "vitest"
import { transaction } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { enqueue, type JobData, stopJobs, work } from "./queue.ts"

const database = useDatabase()

async function waiting(name: string): Promise<number> {
  const rows = await database.sql("SELECT count(*)::int AS n FROM pgboss.job WHERE name = $1", [name])
  return rows[0]?.n
}

test("a job is there when its transaction commits, and is not when it rolls back", async () => {
  await transaction((tx) => enqueue(tx, "test.commit", { a: 1 }))
  await expect(
    transaction(async (tx) => {
      await enqueue(tx, "test.commit", { a: 2 })
      throw new Error("changed my mind")
    }),
  ).rejects.toThrow("changed my mind")
  expect(await waiting("test.commit")).toBe(1)
})

test("a job that fails is tried again", async () => {
  await stopJobs()
  const seen: JobData[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  await work({
    handlers: {
      "test.retry": async (data) => {
        seen.push(data)
        if (seen.length === 1) throw new Error("first time")
        resolve()
      },
    },
    cron: {},
  })
  await transaction((tx) => enqueue(tx, "test.retry", { n: 7 }))
  await promise
  expect(seen).toEqual([{ n: 7 }, { n: 7 }])
})

test("what is no longer done by the clock is taken off it, so that nothing fills a queue that nobody empties", async () => {
  await stopJobs()
  const handlers = { "test.nightly": async () => {}, "test.dropped": async () => {} }
  await work({ handlers, cron: { "test.nightly": "15 4 * * *", "test.dropped": "15 4 * * *" } })
  await stopJobs()
  await work({ handlers, cron: { "test.nightly": "15 4 * * *" } })
  const names = await database.sql("SELECT name FROM pgboss.schedule ORDER BY 1")
  expect(names).toEqual([{ name: "test.nightly" }])
})
