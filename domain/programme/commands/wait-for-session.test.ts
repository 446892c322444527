import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { cancelEvent } from "#domain/events/commands/cancel-event.ts"
import { cancelPositions } from "#domain/events/commands/cancel-positions.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { agenda } from "#domain/programme/queries/agenda.ts"
import { seatAllWaiting, seatWaiting } from "#domain/programme/seat-waiting.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { buildEvent, buildSignUp, ticketsOf } from "#test/events.ts"
import { buildSession } from "#test/programme.ts"
import { chooseSession } from "./choose-session.ts"
import { leaveSession } from "./leave-session.ts"
import { publishProgramme } from "./publish-programme.ts"
import { waitForSession } from "./wait-for-session.ts"

useDatabase()

/** Tickets of an event with a session of one seat and one of many at the same hours; the first ticket has the one seat. */
async function sold(people = 4) {
  const event = await buildEvent()
  const eventId = event.id
  const small = (await buildSession(eventId, { title: "Det lille rum", room: "Loftet", seats: 1 })).id
  const large = (await buildSession(eventId, { title: "Den store sal", room: "Salen" })).id
  await publishProgramme(desk, { eventId, after: 0, note: "" })
  const emails = Array.from({ length: people }, (_, place) => `nr-${place}-${event.slug}@example.org`)
  const codes: string[] = []
  const orders: string[] = []
  for (const email of emails) {
    const { code } = await signUp(desk, buildSignUp(event, [email]))
    orders.push(code)
    codes.push(...(await ticketsOf(code)))
  }
  await choose(codes[0], small)
  return { eventId, small, large, codes, emails, orders }
}

const choose = (code = "", sessionId = "", instead = false) =>
  chooseSession(visitor, { code, sessionId, instead })
const wait = (code = "", sessionId = "") => waitForSession(visitor, { code, sessionId })
const leave = (code = "", sessionId = "") => leaveSession(visitor, { code, sessionId })

async function seen(code = "", sessionId = "") {
  const found = (await agenda(visitor, code))?.sessions.find(({ id }) => id === sessionId)
  return { isChosen: found?.isChosen, queuePlace: found?.queuePlace, obstacle: found?.obstacle }
}

async function seatedMails(email = ""): Promise<string[]> {
  const mails = await db.outboxMessage.findMany({
    where: { toAddress: email, kind: "events.sessionSeated" },
    select: { text: true },
  })
  return mails.map(({ text }) => text)
}

test("who waits keeps a place in the queue, and the first has the seat that comes free, with one mail", async () => {
  const { eventId, small, codes, emails } = await sold()
  for (const code of [codes[1], codes[2], codes[1]]) await wait(code, small)
  expect(await seen(codes[1], small)).toEqual({ isChosen: false, queuePlace: 1, obstacle: "full" })
  expect(await seen(codes[2], small)).toMatchObject({ queuePlace: 2 })

  await leave(codes[0], small)
  expect(await refusalOf(choose(codes[3], small))).toBe("programme.choice.full")
  expect(await seatWaiting(eventId)).toBe(1)
  expect(await seatWaiting(eventId)).toBe(0)
  expect(await seen(codes[1], small)).toEqual({ isChosen: true, queuePlace: null, obstacle: null })
  expect(await seen(codes[2], small)).toMatchObject({ queuePlace: 1 })
  const mails = await seatedMails(emails[1])
  expect(mails.map((text) => text.includes(`/kvittering/${codes[1]}/program`))).toEqual([true])

  await leave(codes[2], small)
  expect(await seen(codes[2], small)).toMatchObject({ queuePlace: null })
})

test("the seat takes the place of what was chosen at the same hours", async () => {
  const { eventId, small, large, codes, emails } = await sold(2)
  await choose(codes[1], large)
  await wait(codes[1], small)
  expect(await seen(codes[1], large)).toMatchObject({ isChosen: true })
  await leave(codes[0], small)
  await seatWaiting(eventId)
  expect(await seen(codes[1], small)).toMatchObject({ isChosen: true })
  expect(await seen(codes[1], large)).toMatchObject({ isChosen: false })
  const [mail] = await seatedMails(emails[1])
  expect(mail).toContain("taget ud af dit program")
})

test("at an event that is called off nobody is seated any more, nor written to", async () => {
  const { eventId, small, codes, emails } = await sold(2)
  await wait(codes[1], small)
  await cancelEvent(desk, { eventId, reason: "Sne" })
  await leave(codes[0], small)
  expect(await seatWaiting(eventId)).toBe(0)
  expect(await seatedMails(emails[1])).toEqual([])
  expect(await refusalOf(wait(codes[1], small))).toBe("events.cancelled")
  expect(await db.sessionWaiting.count({ where: { eventId } })).toBe(0)
})

test("nobody waits for what has seats or is not there; a ticket that is given up waits no more", async () => {
  const { eventId, small, large, codes, orders } = await sold(3)
  expect(await refusalOf(wait(codes[1], large))).toBe("programme.choice.free")
  expect(await refusalOf(wait(codes[1], randomUUID()))).toBe("errors.notFound")
  expect(await refusalOf(wait(randomUUID(), small))).toBe("errors.notFound")
  await wait(codes[1], small)
  await wait(codes[2], small)
  await cancelPositions(visitor, { code: orders[1] ?? "", positions: [] })
  expect(await db.sessionWaiting.count({ where: { eventId } })).toBe(1)
  await cancelPositions(visitor, { code: orders[0] ?? "", positions: [] })
  await seatAllWaiting()
  expect(await seen(codes[2], small)).toMatchObject({ isChosen: true })
})

test("in whatever order people choose, leave and wait at once, a session is never overfull and no seat stays free that is waited for", async () => {
  const { eventId, small, codes } = await sold(12)
  const anything = codes.flatMap((code) => [
    wait(code, small),
    leave(code, small),
    choose(code, small),
    wait(code, small),
    seatWaiting(eventId),
  ])
  const outcomes = await Promise.allSettled(anything)
  const strange = outcomes.flatMap((one) =>
    one.status === "rejected" && !/full|free/.test(String(one.reason.message ?? one.reason))
      ? [String(one.reason)]
      : [],
  )
  expect(strange).toEqual([])
  await seatWaiting(eventId)
  const waiting = await db.sessionWaiting.count({ where: { sessionId: small } })
  const seated = await db.sessionSignup.count({ where: { sessionId: small } })
  expect(seated).toBeLessThanOrEqual(1)
  if (waiting > 0) expect(seated).toBe(1)
})
