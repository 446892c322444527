import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { buildSession } from "#test/programme.ts"
import { removeSession } from "./remove-session.ts"
import { removeTrack } from "./remove-track.ts"

useDatabase()

test("a track goes when nothing on the programme has it any more", async () => {
  const event = await buildEvent()
  const session = await buildSession(event.id, { track: "Salen" })
  const { id } = await db.track.findFirstOrThrow({ where: { eventId: event.id } })
  expect(await refusalOf(removeTrack(desk, { id }))).toBe("programme.trackInUse")
  await removeSession(desk, { id: session.id, version: 1 })
  expect(await refusalOf(removeTrack(await signedIn(), { id }))).toBe("errors.notAllowed")
  await removeTrack(desk, { id })
  expect(await db.track.count({ where: { eventId: event.id } })).toBe(0)
  expect(await refusalOf(removeTrack(desk, { id }))).toBe("errors.notFound")
})
