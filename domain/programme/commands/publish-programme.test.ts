import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent, buildSignUp, mailsTo, ticketsOf } from "#test/events.ts"
import { buildSession } from "#test/programme.ts"
import { deskProgramme } from "../queries/desk-programme.ts"
import { eventProgramme } from "../queries/event-programme.ts"
import { chooseSession } from "./choose-session.ts"
import { moveSession } from "./move-session.ts"
import { publishProgramme } from "./publish-programme.ts"
import { saveSession } from "./save-session.ts"

const database = useDatabase()
const note = ""
const hours = (from: string, to: string) => ({
  startsAt: new Date(`2027-04-22T${from}:00Z`),
  endsAt: new Date(`2027-04-22T${to}:00Z`),
})

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
  expect((await deskProgramme(desk, event.id)).differences).toEqual({ count: 0, words: [] })

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
    seats: null,
    forKinds: [],
    forElectors: [],
    products: [],
    startsAt: "2027-04-22T09:00",
    endsAt: "2027-04-22T10:00",
    speakers: "Ada Prøve",
  })
  const shown = await eventProgramme(visitor, event.slug)
  expect(shown?.programme.sessions.map(({ title, room }) => [title, room?.name])).toEqual([
    ["Åbning", "Salen"],
  ])
  const { differences } = await deskProgramme(desk, event.id)
  expect(differences).toEqual({
    count: 2,
    words: [
      "Åbning: flyttet fra torsdag 10.00–11.00 til torsdag 09.00–10.00",
      "Åbning: fra Salen til Foyeren",
      "Åbning: Ada Prøve",
      "Nyt: Afslutning, torsdag 15.00–16.00",
    ],
  })
  await publishProgramme(desk, { eventId: event.id, after: 1, note: "En afslutning" })
  expect(await eventProgramme(visitor, event.slug)).toMatchObject({ number: 2, note: "En afslutning" })
})

test("from the second release on everyone whom a change concerns is written to, once, and nobody else", async () => {
  const event = await buildEvent()
  const opening = await buildSession(event.id, {
    title: "Åbning",
    startsAt: "2027-04-22T08:00",
    endsAt: "2027-04-22T09:00",
  })
  const parallel = [
    await buildSession(event.id, { title: "Spor A", room: "A" }),
    await buildSession(event.id, { title: "Spor B", room: "B" }),
    await buildSession(event.id, {
      title: "Bagefter",
      startsAt: "2027-04-22T11:00",
      endsAt: "2027-04-22T12:00",
    }),
  ]
  await publishProgramme(desk, { eventId: event.id, after: 0, note })
  const [a, b, none, gone] = ["a", "b", "ingen", "vaek"].map((who) => `${who}-${event.slug}@example.org`)
  const { code: order } = await signUp(desk, buildSignUp(event, [a, b, none, gone] as string[]))
  const [ofA, ofB, , ofGone] = await ticketsOf(order)
  await chooseSession(visitor, { code: ofA ?? "", sessionId: parallel[0]?.id ?? "", instead: false })
  await chooseSession(visitor, { code: ofA ?? "", sessionId: parallel[2]?.id ?? "", instead: false })
  await chooseSession(visitor, { code: ofB ?? "", sessionId: parallel[1]?.id ?? "", instead: false })
  await db.orderPosition.updateMany({ where: { code: ofGone ?? "" }, data: { cancelledAt: new Date() } })
  const told = async () =>
    Object.fromEntries(
      await Promise.all(
        [a, b, none, gone].map(async (email) => [
          String(email).split("-")[0],
          await mailsTo(String(email), "events.programmeChanged"),
        ]),
      ),
    )
  // Only who chose it, and who may still choose anything, is told that one of two parallel sessions moves.
  await moveSession(desk, { id: parallel[0]?.id ?? "", version: 1, roomId: null, ...hours("09:30", "10:30") })
  await publishProgramme(desk, { eventId: event.id, after: 1, note })
  expect(await told()).toEqual({ a: 1, b: 0, ingen: 1, vaek: 0 })
  // It now begins before the other has ended: what was chosen first stays, what was chosen later is given up.
  const own = await db.sessionSignup.findMany({ where: { position: { code: ofA ?? "" } } })
  expect(own.map(({ sessionId, startsAt }) => [sessionId, startsAt])).toEqual([
    [parallel[0]?.id, hours("09:30", "10:30").startsAt],
  ])
  const { text } = await db.outboxMessage.findFirstOrThrow({
    where: { toAddress: String(a), kind: "events.programmeChanged" },
  })
  expect(text).toContain("Spor A: flyttet fra torsdag 10.00–11.00 til torsdag 11.30–12.30")
  expect(text).toContain("„Bagefter“")
  // What nothing is held beside is everyone's.
  await moveSession(desk, { id: opening.id, version: 1, roomId: null, ...hours("05:00", "06:00") })
  await publishProgramme(desk, { eventId: event.id, after: 2, note })
  expect(await told()).toEqual({ a: 2, b: 1, ingen: 2, vaek: 0 })
})

test("a description that changes is nobody's mail", async () => {
  const event = await buildEvent()
  const { id } = await buildSession(event.id)
  await publishProgramme(desk, { eventId: event.id, after: 0, note })
  const email = `en-${event.slug}@example.org`
  await signUp(desk, buildSignUp(event, [email]))
  await buildSession(event.id, { id, version: 1, description: "Ny tekst" })
  await publishProgramme(desk, { eventId: event.id, after: 1, note })
  expect(await mailsTo(email, "events.programmeChanged")).toBe(0)
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
