import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { buildSession } from "#test/programme.ts"
import { moveSession } from "./move-session.ts"

useDatabase()

const at = (time: string) => new Date(`2027-04-22T${time}:00Z`)
const hours = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) })

test("a session is moved to other hours and another room, and keeps all else", async () => {
  const event = await buildEvent()
  const { id } = await buildSession(event.id, { room: "Sal 1", speakers: "Ada Prøve" })
  const { id: roomId } = await db.room.create({ data: { eventId: event.id, name: "Sal 2" } })
  const moved = await moveSession(desk, { id, version: 1, roomId, ...hours("12:00", "13:00") })
  expect(moved).toEqual({ version: 2 })
  expect(
    await db.session.findUnique({
      where: { id },
      select: { roomId: true, startsAt: true, title: true, speakers: { select: { position: true } } },
    }),
  ).toMatchObject({ roomId, startsAt: at("12:00"), title: "Oplæg", speakers: [{ position: 0 }] })
})

test("of two who move it from where they saw it, the second is told that it stands elsewhere", async () => {
  const event = await buildEvent()
  const { id } = await buildSession(event.id)
  const settled = await Promise.allSettled(
    ["12:00", "13:00"].map((from) =>
      moveSession(desk, { id, version: 1, roomId: null, ...hours(from, "14:00") }),
    ),
  )
  const refused = settled.filter(({ status }) => status === "rejected")
  expect(refused).toHaveLength(1)
  expect(refused[0]).toMatchObject({ reason: { code: "errors.stale", current: 2 } })
})

test("it cannot go where its room or its speaker is taken, nor end before it begins", async () => {
  const event = await buildEvent()
  await buildSession(event.id, { title: "Før", room: "Sal 1", speakers: "Bo Prøve" })
  const { id } = await buildSession(event.id, {
    room: "Sal 2",
    speakers: "Bo Prøve",
    startsAt: "2027-04-22T16:00",
    endsAt: "2027-04-22T17:00",
  })
  const room = await db.room.findFirstOrThrow({ where: { eventId: event.id, name: "Sal 1" } })
  const wish = { id, version: 1, roomId: room.id, ...hours("08:30", "09:30") }
  const refused = await refusalOf(moveSession(desk, wish))
  expect(refused).toContain("programme.taken.room?title=F%C3%B8r")
  expect(refused).toContain("programme.taken.speaker?name=Bo%20Pr%C3%B8ve")
  expect(await refusalOf(moveSession(desk, { ...wish, ...hours("10:00", "09:00") }))).toContain(
    "programme.taken.ends",
  )
})

test("a member may not, and it stays among the rooms of its event", async () => {
  const [event, other] = [await buildEvent(), await buildEvent()]
  const { id } = await buildSession(event.id)
  const room = await db.room.create({ data: { eventId: other.id, name: "Sal 1" } })
  const wish = { id, version: 1, roomId: room.id, ...hours("12:00", "13:00") }
  expect(await refusalOf(moveSession(await signedIn(), wish))).toBe("errors.notAllowed")
  expect(await refusalOf(moveSession(desk, wish))).toBe("errors.notFound")
})
