import { beforeAll, expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { type BuiltEvent, buildEvent } from "#test/events.ts"
import { fresh, insert, outcomeOf, testGuards } from "#test/guards.ts"

/** The guards of rooms, tracks, sessions, speakers and releases, broken with SQL past all commands. */
const database = useDatabase()

const speakerId = "00000000-0000-4000-8000-000000000003"
const freshId = "00000000-0000-4000-8000-000000000004"
const laterHours = { startsAt: "'2027-04-22 11:00Z'", endsAt: "'2027-04-22 12:00Z'" }
let open: BuiltEvent
let other: BuiltEvent
/** Its session is held while the open event's is, by the same speaker. */
let inTrash: BuiltEvent
let calledOff: BuiltEvent

beforeAll(async () => {
  open = await buildEvent()
  other = await buildEvent()
  inTrash = await buildEvent()
  calledOff = await buildEvent({ event: { cancelledAt: new Date() } })
  await database.sql(`UPDATE "Entry" SET "version" = "version" + 1, "status" = 'TRASHED', "trashedAt" = now()
    WHERE "id" = '${inTrash.id}'`)
  await database.sql(speaker({ id: `'${speakerId}'`, slug: "'ada-proeve'", name: "'Ada Prøve'" }))
  for (const event of [open, other, inTrash, calledOff])
    await database.sql(place("Room", event, { id: `'${event.id}'` }))
  await database.sql(place("Track", open, { id: `'${open.id}'` }))
  await database.sql(place("Track", other, { id: `'${other.id}'` }))
  for (const event of [open, inTrash, calledOff]) await database.sql(session(event, { id: `'${event.id}'` }))
  await database.sql(session(other, { id: `'${other.id}'`, ...laterHours }))
  for (const event of [open, inTrash, calledOff, other]) await database.sql(speaks(event.id))
  await database.sql(release())
})

testGuards(database, [
  ["a room without a name", "Room_name_said", () => place("Room", open, { name: "''" })],
  ["a track with blanks at its end", "Track_name_said", () => place("Track", open, { name: "'x '" })],
  ["a room for nobody", "Room_capacity", () => `UPDATE "Room" SET "capacity" = 0`],
  ["a speaker without an address", "Speaker_slug_said", () => speaker({ slug: "''" })],
  [
    "a session that ends before it starts",
    "Session_ends_after_start",
    () => session(other, { roomId: "NULL", startsAt: "now()", endsAt: "now() - interval '1 second'" }),
  ],
  ["a second session in a room", "Session_room_no_overlap", () => session(open)],
  [
    "a session moved to hours when its room is taken",
    "Session_room_no_overlap",
    () => `${session(open, laterHours)}; UPDATE "Session" SET "startsAt" = '2027-04-22 10:30Z'
      WHERE "eventId" = '${open.id}'`,
  ],
  [
    "a speaker at two sessions at a time",
    "SessionSpeaker_free_insert",
    () => `${session(other, { id: `'${freshId}'` })}; ${speaks(freshId)}`,
  ],
  [
    "a speaker put in the place of another",
    "SessionSpeaker_free_update",
    () =>
      `${session(other, { id: `'${freshId}'` })};
      ${speaker({ id: `'${freshId}'` })}; ${speaks(freshId, freshId)};
      UPDATE "SessionSpeaker" SET "speakerId" = '${speakerId}' WHERE "sessionId" = '${freshId}'`,
  ],
  [
    "a session moved to hours when its speaker is elsewhere",
    "Session_speakers_free",
    () => `UPDATE "Session" SET "startsAt" = '2027-04-22 10:30Z' WHERE "id" = '${other.id}'`,
  ],
  [
    "an event out of the trash whose speaker is elsewhere by now",
    "Entry_speakers_free",
    () => `UPDATE "Entry" SET "version" = "version" + 1, "status" = 'DRAFT', "trashedAt" = NULL
      WHERE "id" = '${inTrash.id}'`,
  ],
  [
    "an event held after all whose speaker is elsewhere by now",
    "Event_speakers_free",
    () => `UPDATE "Event" SET "cancelledAt" = NULL WHERE "entryId" = '${calledOff.id}'`,
  ],
  ["a release before the first", "ProgrammeRelease_number", () => release({ number: "0" })],
  [
    "a release that is changed",
    "ProgrammeRelease_stands",
    () => `UPDATE "ProgrammeRelease" SET "note" = 'x'`,
  ],
  ["all releases at once", "ProgrammeRelease_stands_all", () => `TRUNCATE "ProgrammeRelease"`],
])

test.each<[what: string, key: string, statement: () => string]>([
  ["a second room of a name", "Room_one_name", () => place("Room", open, { name: "'sALEN'" })],
  ["a second track of a name", "Track_one_name", () => place("Track", open, { name: "'sALEN'" })],
  ["two speakers at one address", "Speaker_slug_key", () => speaker({ slug: "'ada-proeve'" })],
  ["a second release of a number", "ProgrammeRelease_eventId_number_key", () => release()],
  [
    "a session in another event's room",
    "Session_eventId_roomId_fkey",
    () =>
      session(open, {
        roomId: `'${calledOff.id}'`,
        startsAt: "'2027-04-22 12:00Z'",
        endsAt: "'2027-04-22 13:00Z'",
      }),
  ],
  [
    "a session in another event's track",
    "Session_eventId_trackId_fkey",
    () => session(open, { roomId: "NULL", trackId: `'${other.id}'` }),
  ],
])("%s: refused by the key %s", async (_, key, statement) => {
  expect(await outcomeOf(database, statement())).toBe(key)
})

test("rooms and speakers are free when a session is over, and no room is every room", async () => {
  expect(await outcomeOf(database, session(open, laterHours))).toBe("taken")
  const noRoom = session(open, { roomId: "NULL" })
  expect(await outcomeOf(database, `${noRoom}; ${noRoom}`)).toBe("taken")
  const second = place("Room", open, { id: `'${freshId}'`, name: "'Et andet'" })
  expect(await outcomeOf(database, `${second}; ${session(open, { roomId: `'${freshId}'` })}`)).toBe("taken")
})

test("a room that is in use stays, and all goes along with its event", async () => {
  expect(await outcomeOf(database, `DELETE FROM "Room" WHERE "id" = '${open.id}'`)).toContain(
    "Session_eventId_roomId_fkey",
  )
  expect(await outcomeOf(database, `DELETE FROM "Event" WHERE "entryId" = '${calledOff.id}'`)).not.toContain(
    "Session",
  )
})

/** Held from ten to eleven, in the room called Salen. */
function session(event: BuiltEvent, changes: Record<string, string> = {}): string {
  return insert("Session", {
    id: fresh,
    eventId: `'${event.id}'`,
    title: "'x'",
    roomId: `'${event.id}'`,
    startsAt: "'2027-04-22 10:00Z'",
    endsAt: "'2027-04-22 11:00Z'",
    ...changes,
  })
}

function place(table: "Room" | "Track", event: BuiltEvent, changes: Record<string, string> = {}): string {
  return insert(table, { id: fresh, eventId: `'${event.id}'`, name: "'Salen'", ...changes })
}

function speaker(changes: Record<string, string> = {}): string {
  return insert("Speaker", { id: fresh, slug: "'bo-proeve'", name: "'Bo Prøve'", ...changes })
}

function speaks(sessionId: string, who = speakerId): string {
  return insert("SessionSpeaker", { sessionId: `'${sessionId}'`, speakerId: `'${who}'` })
}

function release(changes: Record<string, string> = {}): string {
  return insert("ProgrammeRelease", {
    id: fresh,
    eventId: `'${open.id}'`,
    number: "1",
    programme: "'{}'",
    publishedAt: "now()",
    ...changes,
  })
}
