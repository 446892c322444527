import { randomUUID } from "node:crypto"
import { afterEach, expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { keepApplication } from "#domain/calls/commands/keep-application.ts"
import { inviteToSeats } from "#domain/events/commands/invite-to-seats.ts"
import { joinWaitingList } from "#domain/events/commands/join-waiting-list.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { transferSeat } from "#domain/events/commands/transfer-seat.ts"
import { keepVisits } from "#domain/visits/jobs.ts"
import { keptUntil } from "#messages/retention.ts"
import { translator } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { exists } from "#platform/storage/storage.ts"
import { setClock } from "#platform/time/time.ts"
import { buildApplication, buildApply, buildCall, pdf } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { draft } from "#test/entries.ts"
import { buildEvent, buildSignUp, buildWaiting } from "#test/events.ts"
import { person } from "#test/people.ts"
import { orderedSeat, reservedSeats } from "#test/seats.ts"
import { forgetWhatIsOver } from "./jobs.ts"
import { retentionReport } from "./queries/retention-report.ts"
import { kept } from "./rules/kept.ts"

const database = useDatabase()
afterEach(async () => {
  setClock(null)
  await database.sql(`DELETE FROM "RetentionRun"`)
})

const none = async () => 0
const nothing = {
  tokens: none,
  sessions: none,
  previews: none,
  allergies: none,
  answers: none,
  notes: none,
  waiting: none,
  seats: none,
  respondents: none,
  drafts: none,
  mail: none,
  counters: none,
  trash: none,
  imports: none,
  visits: none,
}
const night = new Date("2030-06-15T02:15:00Z")
const hours = (n: number) => new Date(night.getTime() + n * 3_600_000)

test("one night forgets of every kind what is over, and leaves what is not", async () => {
  const { id: personId } = await person()
  const { id: entryId } = await draft("NEWS")
  const event = await buildEvent()
  for (const [place, allergies] of ["Nødder", "Æg"].entries()) {
    const input = buildSignUp(event, [`${place}@example.org`])
    if (input.people[0]) Object.assign(input.people[0], { allergies })
    await signUp(visitor, input)
  }
  for (const expiresAt of [hours(-25), hours(-23)]) {
    const token = { hash: randomUUID(), email: "a@example.org", expiresAt }
    await db.accessToken.create({ data: { purpose: "SIGN_IN", ...token } })
    await db.signInSession.create({ data: { tokenHash: randomUUID(), personId, expiresAt } })
    await db.preview.create({ data: { entryId, tokenHash: randomUUID(), expiresAt } })
  }
  await db.preview.create({
    data: { entryId, tokenHash: randomUUID(), expiresAt: hours(1), revokedAt: hours(-25) },
  })
  await database.sql(`UPDATE "OutboxMessage" SET "status" = 'SENT', "createdAt" = $1`, [hours(-24 * 370)])
  await keepVisits([
    { day: "2028-05-14", path: "/", count: 9 },
    { day: "2028-05-15", path: "/", count: 9 },
  ])

  setClock(night)
  // Thirty days and an hour after the event, then thirty days less an hour.
  await database.sql(`UPDATE "Event" SET "endsAt" = $1`, [hours(-24 * 30 + 1)])
  await forgetWhatIsOver()
  expect(await db.menuChoice.count({ where: { allergies: { not: null } } })).toBe(2)
  await database.sql(`UPDATE "Event" SET "endsAt" = $1`, [hours(-24 * 30 - 1)])
  await forgetWhatIsOver()
  expect(await db.menuChoice.count({ where: { allergies: { not: null } } })).toBe(0)
  expect(await db.menuChoice.count(), "who eats what stays").toBeGreaterThan(0)

  const left = [
    await db.accessToken.count(),
    await db.signInSession.count({ where: { personId } }),
    await db.preview.count(),
    await db.pageVisit.count(),
  ]
  expect(left).toEqual([1, 1, 1, 1])
  expect(
    await db.outboxMessage.count({ where: { OR: [{ text: { not: "" } }, { toAddress: { not: "" } }] } }),
  ).toBe(0)
  expect(await db.order.count(), "orders are kept").toBe(2)
})

test("who waited is forgotten three months after the event, and a day before that not yet", async () => {
  const event = await buildEvent({ seats: 1 })
  await signUp(visitor, buildSignUp(event, ["har-plads@example.org"]))
  await joinWaitingList(visitor, buildWaiting(event, "venter@example.org"))
  const waiting = () => db.waitingListEntry.count({ where: { eventId: event.id } })
  setClock(night)
  await database.sql(`UPDATE "Event" SET "endsAt" = '2030-03-16T02:15:00Z' WHERE "entryId" = $1`, [event.id])
  await forgetWhatIsOver()
  expect(await waiting()).toBe(1)
  await database.sql(`UPDATE "Event" SET "endsAt" = '2030-03-15T02:14:59Z' WHERE "entryId" = $1`, [event.id])
  await forgetWhatIsOver()
  expect(await waiting()).toBe(0)
  expect(await db.order.count({ where: { eventId: event.id } }), "who has a seat is kept").toBe(1)
})

test("what staff noted of an order is forgotten twelve months after the event, and a day before that not yet", async () => {
  const event = await buildEvent()
  await signUp(visitor, buildSignUp(event, ["noteret@example.org"]))
  const { id: orderId } = await db.order.findFirstOrThrow({
    where: { eventId: event.id },
    select: { id: true },
  })
  await db.orderNote.create({ data: { orderId, text: "Ringede om sin plads" }, select: { id: true } })
  const notes = () => db.orderNote.count({ where: { orderId } })
  const ended = (at: string) =>
    database.sql(`UPDATE "Event" SET "endsAt" = $1 WHERE "entryId" = $2`, [at, event.id])
  setClock(night)
  await ended("2029-06-16T02:15:00Z")
  await forgetWhatIsOver()
  expect(await notes()).toBe(1)
  await ended("2029-06-15T02:14:59Z")
  await forgetWhatIsOver()
  expect(await notes()).toBe(0)
  expect(await db.order.count({ where: { id: orderId } }), "the order is kept").toBe(1)
})

test("who had a seat before, and who was invited to one, is forgotten three months after the event", async () => {
  const { event, seat } = await orderedSeat("gav-videre")
  await transferSeat(visitor, { ...seat, name: "Ny", email: "fik@example.org" })
  const unnamed = await reservedSeats(1)
  const invites = [{ position: unnamed.positions[0] ?? "", email: "inviteret@example.org" }]
  await inviteToSeats(visitor, { code: unnamed.code, invites, client: "10.0.0.1" })
  const rows = async () => [
    await db.seatVersion.count({ where: { position: { eventId: event.id } } }),
    await db.seatInvitation.count({ where: { position: { eventId: unnamed.event.id } } }),
  ]
  setClock(night)
  const ended = (at: string) =>
    database.sql(`UPDATE "Event" SET "endsAt" = $1 WHERE "entryId" = ANY($2)`, [
      at,
      [event.id, unnamed.event.id],
    ])
  await ended("2030-03-16T02:15:00Z")
  await forgetWhatIsOver()
  expect(await rows()).toEqual([1, 1])
  await ended("2030-03-15T02:14:59Z")
  await forgetWhatIsOver()
  expect(await rows()).toEqual([0, 0])
  const [run] = await database.sql(
    `SELECT "removed" FROM "RetentionRun" WHERE "rule" = 'seats' ORDER BY "removed" DESC LIMIT 1`,
  )
  expect(run, "both are counted").toEqual({ removed: 2 })
  expect(
    await db.orderPosition.findUniqueOrThrow({
      where: { id: seat.position },
      select: { attendeeEmail: true },
    }),
    "who has the seat now is kept",
  ).toEqual({ attendeeEmail: "fik@example.org" })
})

test("a draft that was never sent is forgotten with its file three months after the deadline; what was sent stays", async () => {
  const call = await buildCall()
  await keepApplication(visitor, buildApply(call, "kladde@example.org", { act: "keep", file: pdf() }))
  await buildApplication(call, { email: "sendt@example.org", file: pdf("sendt") })
  const key = async (applicantEmail: string) => {
    const found = await db.application.findFirst({
      where: { applicantEmail },
      select: { files: { select: { storageKey: true } } },
    })
    return found?.files[0]?.storageKey ?? ""
  }
  const [unsent, sent] = [await key("kladde@example.org"), await key("sendt@example.org")]
  const deadline = (at: string) =>
    database.sql(
      `UPDATE "OpenCall" SET "opensAt" = '2030-01-01', "deadlineAt" = $2, "answerByOn" = NULL WHERE "entryId" = $1`,
      [call.id, at],
    )
  setClock(night)
  await deadline("2030-03-16T02:15:00Z")
  await forgetWhatIsOver()
  expect(await exists(unsent)).toBe(true)
  await deadline("2030-03-15T02:14:59Z")
  await forgetWhatIsOver()
  expect(
    await db.application.findMany({ where: { callId: call.id }, select: { applicantEmail: true } }),
  ).toEqual([{ applicantEmail: "sendt@example.org" }])
  expect([await exists(unsent), await exists(sent)]).toEqual([false, true])
})

test("the report says of every rule when it last ran and what it removed, and adds up a year", async () => {
  await database.sql(`DELETE FROM "RetentionRun"`)
  const report = await retentionReport(system("test"))
  expect(report.map(({ key, lastAt }) => [key, lastAt])).toEqual(kept.map(({ key }) => [key, null]))
  for (const [at, removed] of [
    ["2028-01-01", 100],
    ["2030-01-01", 20],
    ["2030-06-14", 3],
  ] as const) {
    setClock(new Date(`${at}T02:15:00Z`))
    await forgetWhatIsOver({ ...nothing, visits: async () => removed })
  }
  setClock(night)
  const [line] = (await retentionReport(system("test"))).filter(({ key }) => key === "visits")
  expect(line).toMatchObject({ lastRemoved: 3, yearRemoved: 23 })
  expect(line?.lastAt?.toISOString().slice(0, 10)).toBe("2030-06-14")
})

test("a rule that fails stops none of the others, writes no run, and fails the job so that it is tried again", async () => {
  await database.sql(`DELETE FROM "RetentionRun"`)
  const fails = () => Promise.reject(new Error("gone"))
  const act = forgetWhatIsOver({ ...nothing, tokens: fails, visits: async () => 4 })
  await expect(act).rejects.toThrow("1 rules of retention failed")
  const runs = await database.sql(`SELECT "rule", "removed" FROM "RetentionRun" WHERE "rule" <> ALL($1)`, [
    [
      "sessions",
      "previews",
      "allergies",
      "answers",
      "notes",
      "waiting",
      "seats",
      "respondents",
      "drafts",
      "mail",
      "counters",
      "trash",
      "imports",
    ],
  ])
  expect(runs).toEqual([{ rule: "visits", removed: 4 }])
})

test("every rule is put into words, in both languages, with how long it is", () => {
  expect(new Set(kept.map(({ key }) => key)).size).toBe(kept.length)
  for (const locale of ["da", "en"] as const) {
    const t = translator(locale)
    for (const { key, age } of kept) {
      for (const word of ["what", "why"]) {
        const sentence = `retention.kept.${key}.${word}`
        expect(t(sentence)).not.toBe(sentence)
      }
      const count = "days" in age ? age.days : age.months
      const said = keptUntil(locale, key, age)
      expect(said).toMatch(count === 1 ? /^(et|en|one) / : new RegExp(`^${count} `))
    }
  }
  expect(keptUntil("da", "allergies", { days: 30 })).toBe("30 dage efter arrangementet")
})
