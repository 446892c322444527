import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { announceDatabase } from "#platform/config/config.ts"
import { useDatabase } from "#test/database.ts"
import {
  closeLimits,
  demandRate,
  forgetCounters,
  type Rate,
  secondsToWait,
  withinLimit,
} from "./rate-limit.ts"

const database = useDatabase()
const rate = { points: 3, seconds: 900 }

const limit = async (key: string, of: Rate) => (await secondsToWait(key, of)) === 0

test("a key may so many times, however many try at once, and another key has a count of its own", async () => {
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 10 }, () => limit(key, rate)))
  expect(answers.filter(Boolean)).toHaveLength(3)
  expect(await limit(key, rate)).toBe(false)
  expect(await limit(randomUUID(), rate)).toBe(true)
})

test("when its time is over a key may again", async () => {
  const key = randomUUID()
  const second = { points: 1, seconds: 1 }
  expect(await limit(key, second)).toBe(true)
  expect(await limit(key, second)).toBe(false)
  await new Promise((done) => setTimeout(done, 1_100))
  expect(await limit(key, second)).toBe(true)
})

test("a refusal says in how many minutes it may be tried again, however often it is tried until then", async () => {
  const key = randomUUID()
  const once = { points: 1, seconds: 90 }
  await demandRate(key, once)
  for (let time = 0; time < 3; time++) {
    await expect(demandRate(key, once)).rejects.toMatchObject({
      code: "errors.tooMany",
      status: 429,
      values: { minutes: 2 },
    })
  }
})

test("a thing counts once, and one that was asked about in vain is not free the next time", async () => {
  const key = randomUUID()
  expect(await withinLimit(key, ["a", "b"], rate)).toEqual(["a", "b"])
  expect(await withinLimit(key, ["a", "b", "a"], rate)).toEqual(["a", "b", "a"])
  expect(await withinLimit(key, ["x", "a", "y", "z"], rate)).toEqual(["x", "a"])
  expect(await withinLimit(key, ["y", "x"], rate)).toEqual(["x"])
  expect(await withinLimit(randomUUID(), ["y"], rate)).toEqual(["y"])
})

test("what is kept says neither whom nor what it is about", async () => {
  await limit("sign-in.mail:anne@example.org", rate)
  await withinLimit("quote:203.0.113.9", ["anne@example.org"], rate)
  const kept = JSON.stringify(await database.sql(`SELECT * FROM limits.counter`))
  expect(kept).not.toMatch(/anne|203\.0|sign-in|quote/)
})

test("counters are forgotten when they have run out, and those that still count are not", async () => {
  await forgetCounters(new Date(Date.now() + 2_000))
  const key = randomUUID()
  await limit(key, { points: 1, seconds: 1 })
  await limit(key, { points: 1, seconds: 900 })
  const before = await database.sql(`SELECT key FROM limits.counter`)
  expect(await forgetCounters(new Date(Date.now() + 2_000))).toBe(1)
  expect(await forgetCounters(new Date(Date.now() + 2_000))).toBe(0)
  expect(await database.sql(`SELECT key FROM limits.counter`)).toHaveLength(before.length - 1)
  expect(await limit(key, { points: 1, seconds: 900 })).toBe(false)
})

test("a database that does not answer is no yes", async () => {
  await closeLimits()
  announceDatabase(database.url.replace(/\/test_\w+/, "/there_is_none"))
  await expect(limit(randomUUID(), rate)).rejects.toThrow("does not exist")
  await expect(withinLimit(randomUUID(), ["a"], rate)).rejects.toThrow("does not exist")
  await closeLimits()
  announceDatabase(database.url)
})
