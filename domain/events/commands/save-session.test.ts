import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import type { SaveSession } from "../input.ts"
import { saveSession } from "./save-session.ts"

const database = useDatabase()

function saving(eventId: string, changes: Partial<SaveSession> = {}): SaveSession {
  return {
    id: null,
    eventId,
    title: "Hvad skal vi med et rum?",
    description: "",
    room: "Store sal",
    startsAt: "2027-04-22T10:00",
    endsAt: "2027-04-22T11:00",
    speakers: "",
    ...changes,
  }
}

const speakersOf = (sessionId: string) =>
  db.sessionSpeaker.findMany({
    where: { sessionId },
    orderBy: { position: "asc" },
    select: { speakerId: true, speaker: { select: { name: true, title: true, organisation: true } } },
  })

test("a session is made with its speakers in order, in Copenhagen's time; pages are forgotten", async () => {
  const event = await buildEvent()
  const before = await database.sql(`SELECT version FROM "PublicVersion"`)
  const made = await saveSession(
    await signedIn("EVENT_MANAGER"),
    saving(event.id, { speakers: "Bo Prøve, bibliotekar, Herning Bibliotekerne\nAda Prøve" }),
  )
  expect(made.eventId).toBe(event.id)
  expect(
    await db.session.findUnique({
      where: { id: made.id },
      select: { room: true, startsAt: true, endsAt: true },
    }),
  ).toEqual({
    room: "Store sal",
    startsAt: new Date("2027-04-22T08:00:00Z"),
    endsAt: new Date("2027-04-22T09:00:00Z"),
  })
  expect((await speakersOf(made.id)).map(({ speaker }) => speaker)).toEqual([
    { name: "Bo Prøve", title: "bibliotekar", organisation: "Herning Bibliotekerne" },
    { name: "Ada Prøve", title: "", organisation: "" },
  ])
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).not.toEqual(before)
  expect(
    await db.auditEntry.count({ where: { subjectId: event.id, operation: "events.sessionSaved" } }),
  ).toBe(1)
})

test("someone of the same name, title and organisation is the same speaker, in any session", async () => {
  const event = await buildEvent()
  const speakers = "Carl Prøve, direktør, Eksempel"
  const one = await saveSession(desk, saving(event.id, { speakers }))
  const two = await saveSession(desk, saving(event.id, { speakers: `Dina Prøve\n${speakers}` }))
  const [carl] = await speakersOf(one.id)
  expect((await speakersOf(two.id))[1]?.speakerId).toBe(carl?.speakerId)
  await saveSession(desk, saving(event.id, { id: two.id, title: "Nyt navn", speakers }))
  expect(await speakersOf(two.id)).toEqual([carl])
  expect((await db.session.findUniqueOrThrow({ where: { id: two.id } })).title).toBe("Nyt navn")
  expect(await db.speaker.count({ where: { name: "Carl Prøve" } })).toBe(1)
})

test("it cannot end before it begins, nor have a speaker without a name", async () => {
  const event = await buildEvent()
  expect(await refusalOf(saveSession(desk, saving(event.id, { endsAt: "2027-04-22T09:59" })))).toBe(
    "errors.invalidInput events.sessionEndsBeforeStart",
  )
  expect(await refusalOf(saveSession(desk, saving(event.id, { speakers: ", direktør" })))).toContain(
    "events.speakerLine",
  )
  expect(await db.session.count({ where: { eventId: event.id } })).toBe(0)
})

test("a member may not, and another event's session is not found", async () => {
  const [event, other] = [await buildEvent(), await buildEvent()]
  const { id } = await saveSession(desk, saving(event.id))
  expect(await refusalOf(saveSession(await signedIn(), saving(event.id, { id, title: "Mit" })))).toBe(
    "errors.notAllowed",
  )
  expect(await refusalOf(saveSession(desk, saving(other.id, { id, title: "Mit" })))).toBe("errors.notFound")
  expect((await db.session.findUniqueOrThrow({ where: { id } })).title).not.toBe("Mit")
})
