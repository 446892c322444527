import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent, buildSignUp, buildWaiting, mailsTo } from "#test/events.ts"
import { cancelEvent } from "./cancel-event.ts"
import { joinWaitingList } from "./join-waiting-list.ts"
import { signUp } from "./sign-up.ts"

const database = useDatabase()

test("everyone who ordered and everyone who waits is told once, the list is closed, pages are forgotten", async () => {
  const event = await buildEvent({ seats: 1 })
  await signUp(visitor, buildSignUp(event, ["koeber@example.org"]))
  await joinWaitingList(visitor, buildWaiting(event, "venter@example.org"))
  const organiser = await signedIn("EVENT_MANAGER")
  const before = await database.sql(`SELECT version FROM "PublicVersion"`)
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, () =>
      cancelEvent(organiser, { eventId: event.id, reason: "Salen er brændt." }),
    ),
  )
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  for (const email of ["koeber@example.org", "venter@example.org"]) {
    expect(await mailsTo(email, "events.calledOff")).toBe(1)
  }
  const mail = await db.outboxMessage.findFirst({
    where: { toAddress: "koeber@example.org", kind: "events.calledOff" },
  })
  expect(mail?.text).toContain("Salen er brændt.")
  expect(
    await db.waitingListEntry.findMany({ where: { eventId: event.id }, select: { status: true } }),
  ).toEqual([{ status: "CLOSED" }])
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).not.toEqual(before)
  expect(await refusalOf(signUp(visitor, buildSignUp(event, ["sent@example.org"])))).toBe("events.cancelled")
})

test("who does not run events may not, and what is over cannot be called off", async () => {
  const event = await buildEvent()
  const act = { eventId: event.id, reason: "Nej" }
  expect(await refusalOf(cancelEvent(await signedIn("EDITOR"), act))).toBe("errors.notAllowed")
  await database.sql(
    `UPDATE "Event" SET "startsAt" = now() - interval '3 days', "endsAt" = now() - interval '2 days' WHERE "entryId" = $1`,
    [event.id],
  )
  expect(await refusalOf(cancelEvent(await signedIn("EVENT_MANAGER"), act))).toBe("events.past")
})
