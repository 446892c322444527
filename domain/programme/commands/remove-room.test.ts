import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { buildSession } from "#test/programme.ts"
import { removeRoom } from "./remove-room.ts"
import { removeSession } from "./remove-session.ts"

useDatabase()

test("a room goes when nothing on the programme has it any more", async () => {
  const event = await buildEvent()
  const session = await buildSession(event.id, { room: "Salen" })
  const { id } = await db.room.findFirstOrThrow({ where: { eventId: event.id } })
  expect(await refusalOf(removeRoom(desk, { id }))).toBe("programme.roomInUse")
  await removeSession(desk, { id: session.id, version: 1 })
  expect(await refusalOf(removeRoom(await signedIn(), { id }))).toBe("errors.notAllowed")
  await removeRoom(desk, { id })
  expect(await db.room.count({ where: { eventId: event.id } })).toBe(0)
  expect(await refusalOf(removeRoom(desk, { id }))).toBe("errors.notFound")
})
