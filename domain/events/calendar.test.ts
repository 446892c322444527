import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { type BuiltEvent, buildEvent } from "#test/events.ts"
import { type CalendarEvent, calendarOf } from "./calendar.ts"
import { cancelEvent } from "./commands/cancel-event.ts"
import { eventCalendar } from "./queries/event-calendar.ts"

/** RFC 5545, by section. */
const database = useDatabase()

const stampedAt = new Date("2026-11-25T10:00:00Z")
const event: CalendarEvent = {
  id: "7f0c9d8e-0000-4000-8000-000000000001",
  title: "Møde; om børn, bøger\\lyd",
  path: "/arrangementer/moede",
  lead: `Første linje\nAnden linje. ${"Blåbærgrød på Ærø. ".repeat(12)}`,
  startsAt: new Date("2027-03-05T08:00:00Z"),
  endsAt: new Date("2027-03-05T15:00:00Z"),
  venueName: "Huset",
  venueAddress: "Gade 1",
  city: "Herning",
  isCancelled: false,
  version: 3,
}
const file = calendarOf("Foreningen", [event], stampedAt, "da")

let built: BuiltEvent
beforeAll(async () => {
  built = await buildEvent()
})

test("lines end with CR and LF and are at most 75 octets, folded between characters (3.1)", () => {
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
  const lines = file.split("\r\n")
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(lines.some((line) => line.startsWith(" "))).toBe(true)
  expect(file).not.toContain("\ufffd")
  expect(textOf(file, "DESCRIPTION")).toContain("Blåbærgrød på Ærø. Blåbærgrød")
})

test("commas, semicolons, backslashes and line ends of texts are escaped (3.3.11)", () => {
  expect(textOf(file, "SUMMARY")).toBe("Møde\\; om børn\\, bøger\\\\lyd")
  expect(textOf(file, "DESCRIPTION")).toMatch(/^Første linje\\nAnden linje/)
  expect(textOf(file, "LOCATION")).toBe("Huset\\, Gade 1\\, Herning")
})

test("a calendar and each event say what they must (3.6, 3.6.1)", () => {
  expect(textOf(file, "VERSION")).toBe("2.0")
  expect(textOf(file, "PRODID")).not.toBe("")
  expect(textOf(file, "DTSTAMP")).toBe("20261125T100000Z")
  expect([textOf(file, "DTSTART"), textOf(file, "DTEND")]).toEqual(["20270305T080000Z", "20270305T150000Z"])
  expect(textOf(file, "UID")).toMatch(new RegExp(`^${event.id}@`))
  expect(textOf(file, "STATUS")).toBe("CONFIRMED")
})

test("an event keeps its UID, and its SEQUENCE grows when it is changed and when it is called off (3.8.7.4)", async () => {
  const told: { uid: string; sequence: number; status: string }[] = []
  const tell = async () => {
    const calendars = [
      await eventCalendar(visitor, null, "da"),
      await eventCalendar(visitor, built.slug, "da"),
    ]
    const [all, one] = calendars.map((calendar) => calendar?.file ?? "")
    const [uid, sequence, status] = ["UID", "SEQUENCE", "STATUS"].map((name) => textOf(one ?? "", name))
    expect(all).toContain(`UID:${uid}\r\nSEQUENCE:${sequence}\r\n`)
    told.push({ uid: uid ?? "", sequence: Number(sequence), status: status ?? "" })
  }
  await tell()
  await database.sql(`UPDATE "Entry" SET "title" = 'Nyt navn', "version" = "version" + 1 WHERE "id" = $1`, [
    built.id,
  ])
  await tell()
  await cancelEvent(desk, { eventId: built.id, reason: "Sne" })
  await tell()
  expect(new Set(told.map(({ uid }) => uid)).size).toBe(1)
  const [first, changed, off] = told.map(({ sequence }) => sequence)
  expect(changed).toBeGreaterThan(first ?? Number.NaN)
  expect(off).toBeGreaterThan(changed ?? Number.NaN)
  expect(told.map(({ status }) => status)).toEqual(["CONFIRMED", "CONFIRMED", "CANCELLED"])
})

/** The value of a property, its line unfolded. */
function textOf(calendar: string, name: string): string {
  const lines = calendar.replaceAll("\r\n ", "").split("\r\n")
  return lines.find((line) => new RegExp(`^${name}[:;]`).test(line))?.replace(/^[^:]*:/, "") ?? ""
}
