import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { db, type Tx, transaction } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { buildEvent, buildSignUp, ticketsOf } from "#test/events.ts"
import { othersWait } from "#test/others-wait.ts"
import { buildSession } from "#test/programme.ts"
import { chooseSession } from "./choose-session.ts"
import { leaveSession } from "./leave-session.ts"
import { moveSession } from "./move-session.ts"
import { publishProgramme } from "./publish-programme.ts"

useDatabase()

/** A ticket with the session it has chosen, the programme being published. */
async function chosen() {
  const event = await buildEvent()
  const session = await buildSession(event.id, { startsAt: "2027-04-22T09:00", endsAt: "2027-04-22T10:00" })
  await publishProgramme(desk, { eventId: event.id, after: 0, note: "" })
  const { code: order } = await signUp(desk, buildSignUp(event, [`en-${event.slug}@example.org`]))
  const [code = ""] = await ticketsOf(order)
  await chooseSession(visitor, { code, sessionId: session.id, instead: false })
  return { eventId: event.id, sessionId: session.id, code }
}

function choicesOf(sessionId: string): Promise<number> {
  return db.sessionSignup.count({ where: { sessionId } })
}

async function lock(tx: Tx, sessionId: string): Promise<void> {
  await tx.$queryRaw`SELECT lock_sessions(ARRAY[${sessionId}]::uuid[])::text`
}

test("a session is given up by whoever has the ticket's secret, as often as it is asked", async () => {
  const { sessionId, code } = await chosen()
  expect(await refusalOf(leaveSession(visitor, { code: randomUUID(), sessionId }))).toBe("errors.notFound")
  expect(await choicesOf(sessionId)).toBe(1)
  for (const _ of [1, 2]) await leaveSession(visitor, { code, sessionId })
  expect(await choicesOf(sessionId)).toBe(0)
})

test("what is given up while a release puts choices into their new hours stays given up", async () => {
  const { sessionId, code } = await chosen()
  const leaving = await transaction(async (tx) => {
    await lock(tx, sessionId)
    const [choice] = await tx.sessionSignup.findMany({ where: { sessionId } })
    if (!choice) throw new Error("nothing is chosen")
    await tx.sessionSignup.deleteMany({ where: { sessionId } })
    const left = leaveSession(visitor, { code, sessionId })
    await othersWait(tx)
    await tx.sessionSignup.create({ data: choice, select: { id: true } })
    return { left }
  })
  await leaving.left
  expect(await choicesOf(sessionId)).toBe(0)
})

test("what was given up since a release read it is not chosen again by the release", async () => {
  const { eventId, sessionId } = await chosen()
  await moveSession(desk, {
    id: sessionId,
    version: 1,
    roomId: null,
    startsAt: new Date("2027-04-22T11:00Z"),
    endsAt: new Date("2027-04-22T12:00Z"),
  })
  const publishing = await transaction(async (tx) => {
    await lock(tx, sessionId)
    const published = publishProgramme(desk, { eventId, after: 1, note: "" })
    await othersWait(tx)
    await tx.sessionSignup.deleteMany({ where: { sessionId } })
    return { published }
  })
  expect(await publishing.published).toMatchObject({ number: 2 })
  expect(await choicesOf(sessionId)).toBe(0)
})
