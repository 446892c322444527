import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { chooseSession } from "#domain/programme/commands/choose-session.ts"
import { publishProgramme } from "#domain/programme/commands/publish-programme.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { buildEvent, buildSignUp, ticketsOf } from "#test/events.ts"
import { fresh, insert, outcomeOf, testGuards } from "#test/guards.ts"
import { buildSession } from "#test/programme.ts"

/** The guards of sessions that people have chosen, broken with SQL past all commands. */
const database = useDatabase()

let eventId = ""
/** Has one seat, and it is taken by the first ticket. */
let full = ""
let other = ""
let codes: string[] = []
/** The second ticket waits for the session that is full. */
let waiting = ""

beforeAll(async () => {
  const event = await buildEvent()
  eventId = event.id
  const later = { startsAt: "2027-04-22T13:00", endsAt: "2027-04-22T14:00" }
  full = (await buildSession(eventId, { room: "Salen", seats: 1 })).id
  other = (await buildSession(eventId, { room: "Loftet", ...later })).id
  await publishProgramme(desk, { eventId, after: 0, note: "" })
  const emails = ["et", "to"].map((who) => `${who}-${event.slug}@example.org`)
  codes = await ticketsOf((await signUp(desk, buildSignUp(event, emails))).code)
  waiting = insert("SessionWaiting", {
    id: fresh,
    eventId: `'${eventId}'`,
    sessionId: `'${full}'`,
    positionId: `(SELECT "id" FROM "OrderPosition" WHERE "code" = '${codes[1]}')`,
  })
  await chooseSession(visitor, { code: codes[0] ?? "", sessionId: full, instead: false })
})

testGuards(database, [
  ["a session for nobody", "Session_seats", () => `UPDATE "Session" SET "seats" = 0 WHERE "id" = '${other}'`],
  [
    "somebody at two sessions at once",
    "SessionSignup_person_no_overlap",
    () => choice(0, { sessionId: `'${other}'` }),
  ],
  [
    "somebody without a vote at a session for electors",
    "SessionSignup_electors",
    () =>
      `UPDATE "Session" SET "forElectors" = '{COMMITTEE}' WHERE "id" = '${other}'; ${choice(1, { sessionId: `'${other}'` })}`,
  ],
  ["one more than a session seats", "SessionSignup_seats_insert", () => choice(1)],
  [
    "a choice changed to a session that is full",
    "SessionSignup_seats_update",
    () =>
      `${choice(1, { sessionId: `'${other}'` })}; UPDATE "SessionSignup" SET "sessionId" = '${full}' WHERE "sessionId" = '${other}'`,
  ],
  [
    "a session with fewer seats than have chosen it",
    "Session_seats_hold",
    () =>
      `UPDATE "Session" SET "seats" = 2 WHERE "id" = '${full}'; ${choice(1)}; UPDATE "Session" SET "seats" = 1 WHERE "id" = '${full}'`,
  ],
  [
    "a room with fewer seats than have chosen a session there",
    "Room_seats_hold",
    () =>
      `UPDATE "Session" SET "seats" = NULL WHERE "id" = '${full}'; ${choice(1)}; UPDATE "Room" SET "capacity" = 1 WHERE "name" = 'Salen'`,
  ],
  [
    "a choice by a ticket that was given up",
    "SessionSignup_ticket",
    () => `${giveUp(1)}; ${choice(1, { sessionId: `'${other}'` })}`,
  ],
  [
    "a ticket that was given up waiting for a seat",
    "SessionWaiting_ticket",
    () => `${giveUp(1)}; ${waiting}`,
  ],
])

test("who gives a ticket up waits no more", async () => {
  const isGone = `DO $$ BEGIN
    IF EXISTS (SELECT 1 FROM "SessionWaiting") THEN RAISE EXCEPTION 'still waiting'; END IF;
  END $$`
  expect(await outcomeOf(database, `${waiting}; ${giveUp(1)}; ${isGone}`)).toBe("taken")
  expect(await outcomeOf(database, `${waiting}; ${isGone}`)).toBe("still waiting")
})

test("who gives a ticket up gives the sessions up, and its seat is free for another", async () => {
  expect(await outcomeOf(database, `${giveUp(0)}; ${choice(1)}`)).toBe("taken")
  const away = `DROP TRIGGER "OrderPosition_gives_up_sessions" ON "OrderPosition"`
  expect(await outcomeOf(database, `${away}; ${giveUp(0)}; ${choice(1)}`)).toBe("Session_never_overfull")
})

test("who is given the seat of an elector has not chosen what only electors may", async () => {
  const given = `UPDATE "Session" SET "forElectors" = '{COMMITTEE}' WHERE "id" = '${full}';
    UPDATE "OrderPosition" SET "attendeeEmail" = 'uden-stemme@example.org' WHERE "code" = '${codes[0]}';
    DO $$ BEGIN
      IF EXISTS (SELECT 1 FROM "SessionSignup" WHERE "sessionId" = '${full}') THEN RAISE EXCEPTION 'still chosen'; END IF;
    END $$`
  expect(await outcomeOf(database, given)).toBe("taken")
  const away = `DROP TRIGGER "OrderPosition_leaves_elector_sessions" ON "OrderPosition"`
  expect(await outcomeOf(database, `${away}; ${given}`)).toBe("still chosen")
})

test("a ticket that becomes another's gets another calendar, and that of the first opens no more", async () => {
  const renew = `UPDATE "OrderPosition" SET "code" = gen_random_uuid() WHERE "code" = '${codes[0]}'`
  const same = `DO $$ DECLARE before uuid; BEGIN
    SELECT "calendarCode" INTO before FROM "OrderPosition" WHERE "code" = '${codes[0]}'; ${renew};
    IF EXISTS (SELECT 1 FROM "OrderPosition" WHERE "calendarCode" = before) THEN RAISE EXCEPTION 'the same'; END IF;
  END $$`
  expect(await outcomeOf(database, same)).toBe("taken")
  const away = `DROP TRIGGER "OrderPosition_renews_calendar" ON "OrderPosition"`
  expect(await outcomeOf(database, `${away}; ${same}`)).toBe("the same")
})

/** The session that is full, from ten to eleven in Copenhagen, chosen by this ticket. */
function choice(ticket: number, changes: Record<string, string> = {}): string {
  return insert("SessionSignup", {
    id: fresh,
    eventId: `'${eventId}'`,
    sessionId: `'${full}'`,
    positionId: `(SELECT "id" FROM "OrderPosition" WHERE "code" = '${codes[ticket]}')`,
    startsAt: "'2027-04-22 08:00Z'",
    endsAt: "'2027-04-22 09:00Z'",
    ...changes,
  })
}

function giveUp(ticket: number): string {
  return `UPDATE "OrderPosition" SET "cancelledAt" = now() WHERE "code" = '${codes[ticket]}'`
}
