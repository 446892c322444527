import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { saveRoom } from "./save-room.ts"

useDatabase()

test("a room is made and changed, and its name is its own in whatever case", async () => {
  const event = await buildEvent()
  const facts = { id: null, eventId: event.id, name: "Salen", capacity: 30, position: 0 }
  const { id } = await saveRoom(desk, facts)
  await saveRoom(desk, { ...facts, id, name: "SALEN", position: 2 })
  const taken = saveRoom(desk, { ...facts, name: "salen" })
  expect(await refusalOf(taken)).toBe("errors.invalidInput programme.nameTaken")
  expect(
    await db.room.findMany({ where: { eventId: event.id }, select: { name: true, position: true } }),
  ).toEqual([{ name: "SALEN", position: 2 }])
  const elsewhere = await buildEvent()
  await saveRoom(desk, { ...facts, eventId: elsewhere.id })
})

test("a member may not, and another event's is not found", async () => {
  const [event, other] = [await buildEvent(), await buildEvent()]
  const facts = { id: null, eventId: event.id, name: "Salen", capacity: 30, position: 0 }
  expect(await refusalOf(saveRoom(await signedIn(), facts))).toBe("errors.notAllowed")
  const { id } = await saveRoom(desk, facts)
  expect(await refusalOf(saveRoom(desk, { ...facts, id, eventId: other.id }))).toBe("errors.notFound")
})
