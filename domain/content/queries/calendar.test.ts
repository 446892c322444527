import { afterEach, expect, test } from "vitest"
import { instantOf, now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, saving, signedIn } from "#test/entries.ts"
import { publishEntry } from "../commands/publish-entry.ts"
import { saveEntry } from "../commands/save-entry.ts"
import { turnEntries } from "../jobs.ts"
import { calendar } from "./calendar.ts"
import { deskSchedule } from "./desk-schedule.ts"

useDatabase()
afterEach(() => setClock(null))

const hour = 3_600_000
const month = { from: new Date("2026-01-01T00:00:00Z"), to: new Date("2028-01-01T00:00:00Z") }

async function plan(title: string, changes: { slug?: string; unpublishAt?: Date | null } = {}) {
  const slug = title.toLowerCase()
  const entry = await published("NEWS", { title, slug })
  const saved = await saveEntry(desk, saving(entry, { title: `${title} 2`, slug: changes.slug ?? slug }))
  const publishAt = new Date(now().getTime() + hour)
  const unpublishAt = changes.unpublishAt ?? null
  await publishEntry(desk, { id: entry.id, version: saved.version, publishAt, unpublishAt })
  return { id: entry.id, publishAt }
}

test("the calendar holds what goes out and comes down, and behind it what begins; a month is from its first to before its last instant", async () => {
  const { id, publishAt } = await plan("Udgivelse", { unpublishAt: new Date(now().getTime() + 5 * hour) })
  const event = await draft("EVENT", { title: "Møde", slug: "moede" })
  const lines = await calendar(desk, month)
  expect(
    lines.filter((line) => line.id === id).map(({ happens, title, mayMove }) => [happens, title, mayMove]),
  ).toEqual([
    ["publish", "Udgivelse 2", true],
    ["unpublish", "Udgivelse 2", true],
  ])
  expect(lines.find((line) => line.id === event.id)).toMatchObject({
    happens: "starts",
    at: instantOf("2027-04-22", "10:00"),
    mayMove: false,
  })
  expect(await calendar(desk, { from: month.from, to: publishAt })).not.toContainEqual(
    expect.objectContaining({ id, happens: "publish" }),
  )
})

test("who manages events sees and moves events alone", async () => {
  await plan("Ikke for dem")
  const event = await draft("EVENT", { title: "Deres", slug: "deres" })
  const publishAt = new Date(now().getTime() + hour)
  await publishEntry(desk, { ...event, publishAt, unpublishAt: null })
  const lines = await calendar(await signedIn("EVENT_MANAGER"), month)
  expect([...new Set(lines.map(({ kind }) => kind))]).toEqual(["EVENT"])
  expect(lines.find(({ happens }) => happens === "publish")).toMatchObject({ title: "Deres", mayMove: true })
})

test("the desk says what did not go out and why, and what went out late and since when nothing ran", async () => {
  const stuck = await plan("Sidder", { slug: "taget-plads" })
  await published("NEWS", { title: "Tog pladsen", slug: "taget-plads" })
  const late = await plan("Sent")
  const since = new Date(now().getTime() + hour / 2)
  setClock(since)
  await turnEntries()
  setClock(new Date(late.publishAt.getTime() + 42 * 60_000))
  await turnEntries()
  const told = await deskSchedule(desk)
  expect(told.held).toMatchObject([{ id: stuck.id, code: "content.pathTaken", plannedAt: stuck.publishAt }])
  const line = told.late.find(({ id }) => id === late.id)
  expect(line).toMatchObject({ did: "published", minutes: 42, plannedAt: late.publishAt })
  expect(Math.abs((line?.stoodStillSince?.getTime() ?? 0) - since.getTime())).toBeLessThan(5_000)
  setClock(new Date(now().getTime() + 4 * 24 * hour))
  expect((await deskSchedule(desk)).late).toEqual([])
})
