import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent, buildSignUp, buildWaiting } from "#test/events.ts"
import { joinWaitingList } from "./join-waiting-list.ts"
import { leaveWaitingList } from "./leave-waiting-list.ts"
import { offerFreedSeats } from "./offer-freed-seats.ts"
import { signUp } from "./sign-up.ts"

const database = useDatabase()

test("a place is given up by its code, twice does no more, and an offer that stood goes on", async () => {
  const event = await buildEvent({ seats: 1 })
  await signUp(visitor, buildSignUp(event, ["foerst@example.org"]))
  const { code } = await joinWaitingList(visitor, buildWaiting(event, "fortryder@example.org"))
  await database.sql(`UPDATE "OrderPosition" SET "cancelledAt" = now() WHERE "eventId" = $1`, [event.id])
  await offerFreedSeats(system("test"), { eventId: event.id, entryId: null })
  await leaveWaitingList(visitor, { code })
  await leaveWaitingList(visitor, { code })
  const entry = await db.waitingListEntry.findUniqueOrThrow({
    where: { code },
    select: { id: true, status: true, offers: { select: { status: true } } },
  })
  expect(entry).toMatchObject({ status: "WITHDRAWN", offers: [{ status: "DECLINED" }] })
  expect(await db.auditEntry.count({ where: { subjectId: entry.id, operation: "events.withdraw" } })).toBe(1)
  const jobs = await database.sql(
    `SELECT 1 FROM pgboss.job WHERE name = 'events.offerFreedSeats' AND data->>'eventId' = $1`,
    [event.id],
  )
  expect(jobs).toHaveLength(1)
})

test("a code that nobody was given opens nothing", async () => {
  expect(await refusalOf(leaveWaitingList(visitor, { code: "x".repeat(24) }))).toBe("errors.notFound")
})
