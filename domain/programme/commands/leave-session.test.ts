import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { buildEvent, buildSignUp, ticketsOf } from "#test/events.ts"
import { buildSession } from "#test/programme.ts"
import { chooseSession } from "./choose-session.ts"
import { leaveSession } from "./leave-session.ts"
import { publishProgramme } from "./publish-programme.ts"

useDatabase()

test("a session is given up by whoever has the ticket's secret, as often as it is asked", async () => {
  const event = await buildEvent()
  const { id: sessionId } = await buildSession(event.id)
  await publishProgramme(desk, { eventId: event.id, after: 0, note: "" })
  const { code: order } = await signUp(desk, buildSignUp(event, [`en-${event.slug}@example.org`]))
  const [code = ""] = await ticketsOf(order)
  await chooseSession(visitor, { code, sessionId, instead: false })
  expect(await refusalOf(leaveSession(visitor, { code: randomUUID(), sessionId }))).toBe("errors.notFound")
  expect(await db.sessionSignup.count({ where: { sessionId } })).toBe(1)
  for (const _ of [1, 2]) await leaveSession(visitor, { code, sessionId })
  expect(await db.sessionSignup.count({ where: { sessionId } })).toBe(0)
})
