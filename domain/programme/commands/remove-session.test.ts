import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { dateOfDay } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { removeSession } from "./remove-session.ts"

useDatabase()

async function session(): Promise<{ id: string; eventId: string }> {
  const { id: eventId } = await buildEvent()
  const at = dateOfDay("2027-04-22")
  return db.session.create({
    data: {
      eventId,
      title: "Kaffe",
      startsAt: at,
      endsAt: at,
      speakers: { create: { speaker: { create: { slug: `ada-${eventId}`, name: "Ada Prøve" } } } },
    },
    select: { id: true, eventId: true },
  })
}

test("a session is taken off the programme once, by whoever saw how it stands", async () => {
  const { id, eventId } = await session()
  const organiser = await signedIn("EVENT_MANAGER")
  await db.session.update({ where: { id }, data: { version: 2 } })
  expect(await refusalOf(removeSession(organiser, { id, version: 1 }))).toBe("errors.stale")
  expect(await removeSession(organiser, { id, version: 2 })).toEqual({ eventId })
  expect(await db.session.count({ where: { id } })).toBe(0)
  expect(
    await db.auditEntry.count({ where: { subjectId: eventId, operation: "events.sessionRemoved" } }),
  ).toBe(1)
  expect(await refusalOf(removeSession(organiser, { id, version: 2 }))).toBe("errors.notFound")
})

test("a member may not", async () => {
  const { id } = await session()
  expect(await refusalOf(removeSession(await signedIn(), { id, version: 1 }))).toBe("errors.notAllowed")
  expect(await db.session.count({ where: { id } })).toBe(1)
})
