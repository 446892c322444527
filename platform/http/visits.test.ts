import type { IncomingMessage } from "node:http"
import { afterEach, expect, test, vi } from "vitest"
import { type PageVisits, VisitCounter } from "./visits.ts"

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
const running: VisitCounter[] = []
afterEach(async () => {
  for (const counter of running.splice(0)) await counter.stop()
  vi.useRealTimers()
})

function counting(keep?: (visits: readonly PageVisits[]) => Promise<void>) {
  const clock = { ms: Date.parse("2026-11-25T10:00:00Z") }
  const kept: PageVisits[][] = []
  const failures: unknown[] = []
  const counter = new VisitCounter({
    keep: keep ?? (async (visits) => void kept.push([...visits])),
    failed: (error) => failures.push(error),
    nowMs: () => clock.ms,
  })
  running.push(counter)
  return { clock, kept, failures, counter }
}

function asked(headers: Record<string, string> = { "User-Agent": firefox }): IncomingMessage {
  return { rawHeaders: Object.entries(headers).flat() } as IncomingMessage
}

test("readings of one page add up, whatever their query; the English twin is a page of its own", async () => {
  const { counter, kept } = counting()
  for (const address of ["/nyheder", "/nyheder?side=2", "/en/nyheder", "/", "/nyheder"])
    counter.count(address, asked())
  await counter.handOver()
  expect(kept).toEqual([
    [
      { day: "2026-11-25", path: "/nyheder", count: 3 },
      { day: "2026-11-25", path: "/en/nyheder", count: 1 },
      { day: "2026-11-25", path: "/", count: 1 },
    ],
  ])
  await counter.handOver()
  expect(kept, "nothing new, nothing handed over").toHaveLength(1)
})

test.each([
  ["Googlebot", { "User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" }],
  ["a program", { "User-Agent": "curl/8.5.0" }],
  ["whoever does not say", {}],
  ["fetching ahead", { "user-agent": firefox, "Sec-Purpose": "prefetch;prerender" }],
  ["fetching ahead, said as before", { "user-agent": firefox, Purpose: "prefetch" }],
  ["fetching ahead, said as Firefox did", { "user-agent": firefox, "X-Moz": "prefetch" }],
])("not counted: %s", async (_, headers) => {
  const { counter, kept } = counting()
  counter.count("/", asked(headers))
  await counter.handOver()
  expect(kept).toEqual([])
})

test("nothing of who asks is handed over", async () => {
  const { counter, kept } = counting()
  counter.count(
    "/?q=hemmeligt",
    asked({ "user-agent": firefox, cookie: "a=hemmeligt", "x-forwarded-for": "192.0.2.7" }),
  )
  await counter.handOver()
  expect(kept).toEqual([[{ day: "2026-11-25", path: "/", count: 1 }]])
})

test("a day ends at midnight in Copenhagen, also between two times of handing over", async () => {
  const { counter, kept, clock } = counting()
  clock.ms = Date.parse("2026-11-25T22:59:59Z")
  counter.count("/", asked())
  clock.ms = Date.parse("2026-11-25T23:00:00Z")
  counter.count("/", asked())
  counter.count("/", asked())
  await counter.handOver()
  expect(kept.flat()).toEqual([
    { day: "2026-11-25", path: "/", count: 1 },
    { day: "2026-11-26", path: "/", count: 2 },
  ])
})

test("handed over every ten seconds, and at the end", async () => {
  vi.useFakeTimers()
  const { counter, kept } = counting()
  counter.count("/", asked())
  await vi.advanceTimersByTimeAsync(9_000)
  expect(kept).toEqual([])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(kept).toHaveLength(1)
  counter.count("/", asked())
  await counter.stop()
  expect(kept).toHaveLength(2)
})

test("what could not be kept waits, adds up with what comes, and is kept the next time", async () => {
  let away = true
  const kept: PageVisits[] = []
  const { counter, failures } = counting(async (visits) => {
    if (away) throw new Error("the database is away")
    kept.push(...visits)
  })
  counter.count("/", asked())
  await counter.handOver()
  counter.count("/", asked())
  await counter.handOver()
  expect(failures).toHaveLength(2)
  away = false
  await counter.handOver()
  expect(kept).toEqual([{ day: "2026-11-25", path: "/", count: 2 }])
})

test("a visitor who invents a browser each time, or an endless address, fills no memory", async () => {
  const { counter, kept } = counting()
  for (let i = 0; i < 5_000; i++) counter.count("/", asked({ "user-agent": `${firefox} ${i}` }))
  counter.count(`/${"a".repeat(1_000)}`, asked())
  await counter.handOver()
  expect(kept).toEqual([[{ day: "2026-11-25", path: "/", count: 5_000 }]])
})
