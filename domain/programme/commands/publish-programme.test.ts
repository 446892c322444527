import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { buildSession } from "#test/programme.ts"
import { deskProgramme } from "../queries/desk-programme.ts"
import { eventProgramme } from "../queries/event-programme.ts"
import { publishProgramme } from "./publish-programme.ts"
import { saveSession } from "./save-session.ts"

const database = useDatabase()
const note = ""

test("the public sees the latest release, the desk what it works on and how that differs", async () => {
  const event = await buildEvent()
  const first = await buildSession(event.id, { title: "Åbning", room: "Salen", track: "Børn" })
  expect(await eventProgramme(visitor, event.slug)).toBeNull()
  const before = await database.sql(`SELECT version FROM "PublicVersion"`)
  const organiser = await signedIn("EVENT_MANAGER")
  expect(await publishProgramme(organiser, { eventId: event.id, after: 0, note })).toMatchObject({
    number: 1,
  })
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).not.toEqual(before)
  expect((await deskProgramme(desk, event.id)).differences).toEqual([])

  await buildSession(event.id, {
    title: "Afslutning",
    startsAt: "2027-04-22T15:00",
    endsAt: "2027-04-22T16:00",
  })
  await saveSession(desk, {
    id: first.id,
    version: 1,
    eventId: event.id,
    kind: "SESSION",
    title: "Åbning",
    description: "",
    room: "Foyeren",
    track: "Børn",
    startsAt: "2027-04-22T09:00",
    endsAt: "2027-04-22T10:00",
    speakers: "Ada Prøve",
  })
  const shown = await eventProgramme(visitor, event.slug)
  expect(shown?.programme.sessions.map(({ title, room }) => [title, room?.name])).toEqual([
    ["Åbning", "Salen"],
  ])
  const { differences } = await deskProgramme(desk, event.id)
  expect(differences.map((one) => (one.kind === "changed" ? one.aspects : one.kind))).toEqual([
    ["time", "room", "speakers"],
    "added",
  ])
  await publishProgramme(desk, { eventId: event.id, after: 1, note: "En afslutning" })
  expect(await eventProgramme(visitor, event.slug)).toMatchObject({ number: 2, note: "En afslutning" })
})

test("two who publish at the same instant make one release", async () => {
  const event = await buildEvent()
  await buildSession(event.id)
  const settled = await Promise.allSettled(
    [1, 2, 3].map(() => publishProgramme(desk, { eventId: event.id, after: 0, note })),
  )
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect(await db.programmeRelease.count({ where: { eventId: event.id } })).toBe(1)
})

test("nothing, or nothing new, is not published, and a member may not", async () => {
  const event = await buildEvent()
  const publish = (after: number) => publishProgramme(desk, { eventId: event.id, after, note })
  expect(await refusalOf(publish(0))).toBe("programme.nothingToPublish")
  await buildSession(event.id)
  expect(await refusalOf(publishProgramme(await signedIn(), { eventId: event.id, after: 0, note }))).toBe(
    "errors.notAllowed",
  )
  await publish(0)
  expect(await refusalOf(publish(1))).toBe("programme.nothingDiffers")
})
