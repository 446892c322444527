import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { transferSeat } from "#domain/events/commands/transfer-seat.ts"
import { db } from "#platform/database/client.ts"
import { setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { type BuiltEvent, buildEvent, buildSignUp, ticketsOf } from "#test/events.ts"
import { buildSession } from "#test/programme.ts"
import { agenda } from "../queries/agenda.ts"
import { agendaCalendar } from "../queries/agenda-calendar.ts"
import { chooseSession } from "./choose-session.ts"
import { leaveSession } from "./leave-session.ts"
import { moveSession } from "./move-session.ts"
import { publishProgramme } from "./publish-programme.ts"
import { saveRoom } from "./save-room.ts"

const database = useDatabase()
const afternoon = { startsAt: "2027-04-22T14:00", endsAt: "2027-04-22T15:00" }

async function tickets(event: BuiltEvent, count: number): Promise<string[]> {
  const emails = Array.from({ length: count }, (_, place) => `${place}-${event.slug}@example.org`)
  const { code } = await signUp(desk, buildSignUp(event, emails))
  return ticketsOf(code)
}

const choose = (code: string, session: { id: string }, instead = false) =>
  chooseSession(visitor, { code, sessionId: session.id, instead })
const publish = (event: BuiltEvent, after = 0) =>
  publishProgramme(desk, { eventId: event.id, after, note: "" })
const countOf = (sessionId: string) => db.sessionSignup.count({ where: { sessionId } })

test("what was chosen is shown, counted, and in the calendar; given up, it is free again", async () => {
  const event = await buildEvent()
  const session = await buildSession(event.id, { title: "Små rum", seats: 2, room: "Salen" })
  await publish(event)
  const [one = "", two = ""] = await tickets(event, 2)
  await choose(one, session)
  await choose(one, session)
  expect(await countOf(session.id)).toBe(1)
  expect((await agenda(visitor, one))?.sessions[0]).toMatchObject({ isChosen: true, left: 1 })
  const { calendarCode = "" } = (await agenda(visitor, one)) ?? {}
  const file = await agendaCalendar(visitor, calendarCode)
  expect(file).toContain(`UID:session-${session.id}@`)
  expect(file).toContain("SEQUENCE:1")
  expect(file).toContain("DTSTART:20270422T080000Z")
  expect(file).toContain("Salen")
  expect((await agenda(visitor, two))?.sessions[0]).toMatchObject({
    isChosen: false,
    left: 1,
    obstacle: null,
  })
  await leaveSession(visitor, { code: one, sessionId: session.id })
  expect((await agenda(visitor, two))?.sessions[0]).toMatchObject({ left: 2 })
  expect(await agendaCalendar(visitor, calendarCode)).not.toContain("BEGIN:VEVENT")
})

test("the calendar follows a release: the same UID, other hours, a higher sequence", async () => {
  const event = await buildEvent()
  const session = await buildSession(event.id)
  await publish(event)
  const [one = ""] = await tickets(event, 1)
  await choose(one, session)
  await moveSession(desk, {
    id: session.id,
    version: 1,
    roomId: null,
    startsAt: new Date("2027-04-22T12:00:00Z"),
    endsAt: new Date("2027-04-22T13:00:00Z"),
  })
  const { calendarCode = "" } = (await agenda(visitor, one)) ?? {}
  expect(await agendaCalendar(visitor, calendarCode)).toContain("DTSTART:20270422T080000Z")
  await publish(event, 1)
  const after = await agendaCalendar(visitor, calendarCode)
  for (const line of [`UID:session-${session.id}@`, "SEQUENCE:2", "DTSTART:20270422T120000Z"])
    expect(after).toContain(line)
})

test("nobody is at two sessions at once, unless they change from the one to the other", async () => {
  const event = await buildEvent()
  const [one, two] = [
    await buildSession(event.id, { title: "Den ene" }),
    await buildSession(event.id, {
      title: "Den anden",
      startsAt: "2027-04-22T10:30",
      endsAt: "2027-04-22T11:30",
    }),
  ]
  await publish(event)
  const [code = ""] = await tickets(event, 1)
  await choose(code, one)
  expect(await refusalOf(choose(code, two))).toBe("programme.choice.overlaps")
  expect((await agenda(visitor, code))?.sessions[1]).toMatchObject({ insteadOf: ["Den ene"] })
  await choose(code, two, true)
  expect([await countOf(one.id), await countOf(two.id)]).toEqual([0, 1])
  // Two pages of one person, at the same instant.
  await leaveSession(visitor, { code, sessionId: two.id })
  await Promise.allSettled([choose(code, one), choose(code, two)])
  expect((await countOf(one.id)) + (await countOf(two.id))).toBe(1)
})

test("it is open to those it is for, until it begins, and only as it was published", async () => {
  const event = await buildEvent()
  const municipal = await buildSession(event.id, { forKinds: ["MUNICIPALITY"] })
  const diners = await buildSession(event.id, { ...afternoon, products: [event.dinnerId] })
  const pause = await buildSession(event.id, {
    kind: "BREAK",
    startsAt: "2027-04-22T12:00",
    endsAt: "2027-04-22T13:00",
  })
  await publish(event)
  const later = await buildSession(event.id, { startsAt: "2027-04-22T16:00", endsAt: "2027-04-22T17:00" })
  const [code = ""] = await tickets(event, 1)
  expect(await refusalOf(choose(code, municipal))).toBe("programme.choice.notForYou")
  expect(await refusalOf(choose(code, diners))).toBe("programme.choice.notForYou")
  expect(await refusalOf(choose(code, pause))).toBe("errors.notFound")
  expect(await refusalOf(choose(code, later))).toBe("errors.notFound")
  const organisation = await db.organisation.create({ data: { name: "Prøve Kommune", kind: "MUNICIPALITY" } })
  await db.orderPosition.update({ where: { code }, data: { organisationId: organisation.id } })
  await choose(code, municipal)
  setClock(new Date("2027-04-22T08:00:00Z"))
  try {
    expect((await agenda(visitor, code))?.sessions.find(({ id }) => id === diners.id)?.obstacle).toBe(
      "notForYou",
    )
    await leaveSession(visitor, { code, sessionId: municipal.id })
    expect(await refusalOf(choose(code, municipal))).toBe("programme.choice.begun")
  } finally {
    setClock(null)
  }
})

test("a room is not made smaller than what was chosen, nor a session moved to one that is", async () => {
  const event = await buildEvent()
  const facts = { id: null, eventId: event.id, position: 0 }
  const large = await saveRoom(desk, { ...facts, name: "Stor", capacity: 2 })
  const small = await saveRoom(desk, { ...facts, name: "Lille", capacity: 1 })
  const session = await buildSession(event.id, { room: "Stor" })
  await publish(event)
  for (const code of await tickets(event, 2)) await choose(code, session)
  const shrink = saveRoom(desk, { ...facts, id: large.id, name: "Stor", capacity: 1 })
  expect(await refusalOf(shrink)).toBe("programme.tooSmall")
  const move = moveSession(desk, {
    id: session.id,
    version: 1,
    roomId: small.id,
    startsAt: new Date("2027-04-22T08:00:00Z"),
    endsAt: new Date("2027-04-22T09:00:00Z"),
  })
  expect(await refusalOf(move)).toBe("programme.tooSmall")
})

async function race(attempts: number, seats: number): Promise<number> {
  const event = await buildEvent({ seats: attempts })
  const session = await buildSession(event.id, { seats })
  await publish(event)
  const codes = await tickets(event, attempts)
  const settled = await Promise.allSettled(codes.map((code) => choose(code, session)))
  const refused = settled.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []))
  expect(new Set(refused)).toEqual(new Set(["programme.choice.full"]))
  expect(settled.length - refused.length).toBe(await countOf(session.id))
  return countOf(session.id)
}

test("of many who choose at the same instant exactly as many are in as there are seats", async () => {
  for (const seats of [1, 3, 7]) expect(await race(40, seats)).toBe(seats)
}, 60_000)

// Last in this file: it takes the guards away.
test("control: without lock_sessions() and the guard the same race puts more in than there are seats", async () => {
  await database.sql(
    "CREATE OR REPLACE FUNCTION lock_sessions(sessions uuid[]) RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$",
  )
  await database.sql(`DROP TRIGGER "SessionSignup_seats_insert" ON "SessionSignup"`)
  for (let round = 0; round < 10; round++) if ((await race(40, 3)) > 3) return
  expect.unreachable("the guard was away, and no session was overfull")
}, 120_000)

test("a session for electors is open to those who may vote, in the group it is for, and is not passed on with the seat", async () => {
  const event = await buildEvent()
  const assembly = await buildSession(event.id, { forElectors: ["COMMITTEE"] })
  await publish(event)
  const email = `udvalg-${event.slug}@example.org`
  const { code: order } = await signUp(visitor, buildSignUp(event, [email]))
  const [code = ""] = await ticketsOf(order)
  expect(await refusalOf(choose(code, assembly))).toBe("programme.choice.notForYou")
  const organisation = await db.organisation.create({
    data: {
      name: `Medlem ${event.slug}`,
      kind: "MUNICIPALITY",
      memberships: {
        create: {
          typeKey: "municipality",
          terms: {
            create: { fromOn: new Date("2020-01-01"), toOn: new Date("2100-01-01"), priceOere: 0 },
          },
        },
      },
    },
    select: { id: true },
  })
  await db.person.create({
    data: {
      name: "Udvalg Prøve",
      email,
      affiliations: {
        create: {
          organisationId: organisation.id,
          function: "COMMITTEE",
          fromOn: new Date("2020-01-01"),
        },
      },
    },
    select: { id: true },
  })
  expect((await agenda(visitor, code))?.sessions[0]?.obstacle).toBeNull()
  await choose(code, assembly)
  expect(await countOf(assembly.id)).toBe(1)

  // The vote is over, and the session is moved: who was let in stays, in its new hours.
  await db.affiliation.updateMany({
    where: { organisationId: organisation.id },
    data: { toOn: new Date("2020-12-31") },
  })
  const moved = { startsAt: new Date("2027-04-22T12:00Z"), endsAt: new Date("2027-04-22T13:00Z") }
  await moveSession(desk, { id: assembly.id, version: 1, roomId: null, ...moved })
  await publishProgramme(desk, { eventId: event.id, after: 1, note: "" })
  expect(await db.sessionSignup.findMany({ where: { sessionId: assembly.id } })).toMatchObject([moved])

  const { id: position } = await db.orderPosition.findUniqueOrThrow({ where: { code }, select: { id: true } })
  await transferSeat(visitor, {
    code: order,
    position,
    version: 1,
    name: "Uden Stemme",
    email: `uden-${event.slug}@example.org`,
    allergies: "",
    client: "10.0.0.1",
  })
  expect(await countOf(assembly.id)).toBe(0)
})
