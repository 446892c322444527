import { expect, test } from "vitest"
import { restoreEntry } from "#domain/content/commands/restore-entry.ts"
import { trashEntry } from "#domain/content/commands/trash-entry.ts"
import { cancelEvent } from "#domain/events/commands/cancel-event.ts"
import { sentence } from "#messages/translate.ts"
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
    version: null,
    eventId,
    kind: "SESSION",
    track: "",
    seats: null,
    forKinds: [],
    forElectors: [],
    products: [],
    title: "Hvad skal vi med et rum?",
    description: "",
    room: "Store sal",
    startsAt: "2027-04-22T10:00",
    endsAt: "2027-04-22T11:00",
    speakers: "",
    ...changes,
  }
}

const afternoon = { startsAt: "2027-04-22T14:00", endsAt: "2027-04-22T15:00" }

const speakersOf = (sessionId: string) =>
  db.sessionSpeaker.findMany({
    where: { sessionId },
    orderBy: { position: "asc" },
    select: { speakerId: true, speaker: { select: { name: true, title: true, organisation: true } } },
  })

test("a session is made with its speakers in order, in Copenhagen's time, and nobody else sees it yet", async () => {
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
      select: { room: { select: { name: true } }, startsAt: true, endsAt: true },
    }),
  ).toEqual({
    room: { name: "Store sal" },
    startsAt: new Date("2027-04-22T08:00:00Z"),
    endsAt: new Date("2027-04-22T09:00:00Z"),
  })
  expect((await speakersOf(made.id)).map(({ speaker }) => speaker)).toEqual([
    { name: "Bo Prøve", title: "bibliotekar", organisation: "Herning Bibliotekerne" },
    { name: "Ada Prøve", title: "", organisation: "" },
  ])
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).toEqual(before)
  expect(
    await db.auditEntry.count({ where: { subjectId: event.id, operation: "events.sessionSaved" } }),
  ).toBe(1)
})

test("someone of the same name, title and organisation is the same speaker, in any session", async () => {
  const event = await buildEvent()
  const speakers = "Carl Prøve, direktør, Eksempel"
  const one = await saveSession(desk, saving(event.id, { speakers }))
  const two = await saveSession(desk, saving(event.id, { ...afternoon, speakers: `Dina Prøve\n${speakers}` }))
  const [carl] = await speakersOf(one.id)
  expect((await speakersOf(two.id))[1]?.speakerId).toBe(carl?.speakerId)
  await saveSession(
    desk,
    saving(event.id, { ...afternoon, id: two.id, version: 1, title: "Nyt navn", speakers }),
  )
  expect(await speakersOf(two.id)).toEqual([carl])
  expect((await db.session.findUniqueOrThrow({ where: { id: two.id } })).title).toBe("Nyt navn")
  expect(await db.speaker.count({ where: { name: "Carl Prøve" } })).toBe(1)
})

test("a room and a track are made by being named, once, in whatever case; speakers get an address each", async () => {
  const event = await buildEvent()
  const speakers = "Åse Ågren\nÅse Ågren, direktør"
  const named = { room: "Rum 4", track: "Børn", speakers }
  const one = await saveSession(desk, saving(event.id, named))
  const again = { ...afternoon, room: "RUM 4", track: "børn" }
  const two = await saveSession(desk, saving(event.id, again))
  const rows = await db.session.findMany({
    where: { id: { in: [one.id, two.id] } },
    select: { roomId: true, trackId: true },
  })
  expect(new Set(rows.map(({ roomId }) => roomId)).size).toBe(1)
  expect(new Set(rows.map(({ trackId }) => trackId)).size).toBe(1)
  expect(await db.room.findMany({ where: { eventId: event.id }, select: { name: true } })).toEqual([
    { name: "Rum 4" },
  ])
  const slugs = await db.speaker.findMany({
    where: { name: "Åse Ågren" },
    select: { slug: true },
    orderBy: { id: "asc" },
  })
  expect(slugs[0]?.slug).toBe("aase-aagren")
  expect(slugs[1]?.slug).toMatch(/^aase-aagren-[0-9a-f]{8}$/)
})

test("a save made from an older version is refused, and nothing of it stays", async () => {
  const event = await buildEvent()
  const { id } = await saveSession(desk, saving(event.id))
  await saveSession(desk, saving(event.id, { id, version: 1, title: "Den første" }))
  expect(await refusalOf(saveSession(desk, saving(event.id, { id, version: 1, title: "Den anden" })))).toBe(
    "errors.stale",
  )
  expect(await db.session.findUnique({ where: { id }, select: { title: true, version: true } })).toEqual({
    title: "Den første",
    version: 2,
  })
})

test("it cannot end before it begins, nor have a speaker without a name", async () => {
  const event = await buildEvent()
  expect(await refusalOf(saveSession(desk, saving(event.id, { endsAt: "2027-04-22T09:59" })))).toBe(
    "errors.invalidInput programme.taken.ends",
  )
  expect(await refusalOf(saveSession(desk, saving(event.id, { speakers: ", direktør" })))).toContain(
    "events.speakerLine",
  )
  expect(await db.session.count({ where: { eventId: event.id } })).toBe(0)
})

test("a room holds one session at a time, and the field says which", async () => {
  const [event, elsewhere] = [await buildEvent(), await buildEvent()]
  const { id } = await saveSession(desk, saving(event.id, { title: "Taget & optaget" }))
  const over = { startsAt: "2027-04-22T10:59", endsAt: "2027-04-22T12:00" }
  expect(await refusalOf(saveSession(desk, saving(event.id, { ...over, room: "store SAL" })))).toBe(
    "errors.invalidInput programme.taken.room?title=Taget%20%26%20optaget",
  )
  expect(sentence("da", "programme.taken.room?title=Taget%20%26%20optaget")).toContain("„Taget & optaget“")
  await saveSession(desk, saving(event.id, { ...over, startsAt: "2027-04-22T11:00" }))
  await saveSession(desk, saving(event.id, { ...over, room: "Rum 4" }))
  await saveSession(desk, saving(event.id, { ...over, room: "" }))
  await saveSession(desk, saving(event.id, { ...over, room: "" }))
  await saveSession(desk, saving(elsewhere.id, over))
  await saveSession(desk, saving(event.id, { id, version: 1, startsAt: "2027-04-22T10:30" }))
  expect(
    await refusalOf(saveSession(desk, saving(event.id, { id, version: 2, endsAt: "2027-04-22T11:01" }))),
  ).toContain("programme.taken.room")
})

test("a speaker is at one session at a time, in any event, and the field says who and where", async () => {
  const [event, other] = [await buildEvent(), await buildEvent()]
  const speakers = "Bo Optaget, direktør\nEva Optaget"
  const { id } = await saveSession(desk, saving(event.id, { title: "Åbning", speakers }))
  const over = { startsAt: "2027-04-22T10:30", endsAt: "2027-04-22T11:30", room: "Rum 4" }
  const before = await database.sql(`SELECT count(*)::int FROM "Session"`)
  for (const eventId of [event.id, other.id]) {
    const saved = saveSession(desk, saving(eventId, { ...over, speakers: `Fri Prøve\n${speakers}` }))
    const refused = await refusalOf(saved)
    expect(refused.match(/programme\.taken\.speaker\?/g)).toHaveLength(2)
    expect(refused).toContain("name=Bo%20Optaget&title=%C3%85bning&event=")
  }
  expect(await database.sql(`SELECT count(*)::int FROM "Session"`)).toEqual(before)
  await saveSession(desk, saving(other.id, { ...over, startsAt: "2027-04-22T11:00", speakers }))
  await saveSession(desk, saving(event.id, { ...over, speakers: "Bo Optaget, en anden" }))
  // Who is taken off a session in the same save as it is moved is in nobody's way.
  await saveSession(desk, saving(event.id, { id, version: 1, endsAt: "2027-04-22T11:10" }))
})

test("what is cancelled or in the trash keeps nobody busy", async () => {
  const [cancelled, trashed, standing] = [await buildEvent(), await buildEvent(), await buildEvent()]
  await saveSession(desk, saving(cancelled.id, { speakers: "Gry Prøve" }))
  await cancelEvent(desk, { eventId: cancelled.id, reason: "Sygdom" })
  await saveSession(desk, saving(trashed.id, { speakers: "Gry Prøve" }))
  const { version } = await trashEntry(desk, { id: trashed.id, version: 2 })
  const { id } = await saveSession(desk, saving(standing.id, { speakers: "Gry Prøve" }))
  const back = () => restoreEntry(desk, { id: trashed.id, version })
  expect(await refusalOf(back())).toBe("content.speakersBusy")
  await saveSession(desk, saving(standing.id, { id, version: 1 }))
  await back()
})

test("of two who take one speaker, or one room, at the same instant one is told to choose another", async () => {
  for (let round = 0; round < 5; round++) {
    const [one, two] = [await buildEvent(), await buildEvent()]
    const speakers = `Hans ${round}\nIda ${round}`
    await saveSession(desk, saving(one.id, { ...afternoon, speakers }))
    const settled = await Promise.allSettled([
      saveSession(desk, saving(one.id, { speakers })),
      saveSession(desk, saving(two.id, { speakers: `Ida ${round}\nHans ${round}` })),
      saveSession(desk, saving(one.id)),
    ])
    const refused = settled.filter((one) => one.status === "rejected").map(({ reason }) => reason.code)
    expect(new Set(refused)).toEqual(new Set(["errors.invalidInput"]))
    expect(refused.length).toBeLessThanOrEqual(2)
    expect(await database.sql(doubleBooked)).toEqual([])
  }
})

const doubleBooked = `
  SELECT a."id" FROM "Session" a JOIN "Session" b ON a."id" < b."id"
    AND tstzrange(a."startsAt", a."endsAt") && tstzrange(b."startsAt", b."endsAt")
    JOIN "SessionSpeaker" x ON x."sessionId" = a."id"
    JOIN "SessionSpeaker" y ON y."sessionId" = b."id" AND y."speakerId" = x."speakerId"
    JOIN "Speaker" s ON s."id" = x."speakerId" AND s."name" ~ '^(Hans|Ida) '`

test("a member may not, and another event's session is not found", async () => {
  const [event, other] = [await buildEvent(), await buildEvent()]
  const { id } = await saveSession(desk, saving(event.id))
  expect(
    await refusalOf(saveSession(await signedIn(), saving(event.id, { id, version: 1, title: "Mit" }))),
  ).toBe("errors.notAllowed")
  expect(await refusalOf(saveSession(desk, saving(other.id, { id, version: 1, title: "Mit" })))).toBe(
    "errors.notFound",
  )
  expect((await db.session.findUniqueOrThrow({ where: { id } })).title).not.toBe("Mit")
})

// Last in this file: it takes the guards away.
test("control: without lock_speakers() and the guard two who take one speaker both get her", async () => {
  await database.sql(
    "CREATE OR REPLACE FUNCTION lock_speakers(speakers uuid[]) RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$",
  )
  await database.sql(`DROP TRIGGER "SessionSpeaker_free_insert" ON "SessionSpeaker"`)
  for (let round = 0; round < 50; round++) {
    const [one, two] = [await buildEvent(), await buildEvent()]
    const speakers = `Ida kontrol ${round}`
    await saveSession(desk, saving(one.id, { ...afternoon, speakers }))
    await Promise.allSettled([one, two].map(({ id }) => saveSession(desk, saving(id, { speakers }))))
    if ((await database.sql(doubleBooked)).length > 0) return
  }
  expect.unreachable("the guard was away, and nobody was booked twice")
})
