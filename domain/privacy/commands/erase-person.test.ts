import { randomUUID } from "node:crypto"
import { mkdir, rm } from "node:fs/promises"
import { afterEach, expect, test } from "vitest"
import { type SignedIn, system, visitor } from "#domain/access/actor.ts"
import { keepApplication } from "#domain/calls/commands/keep-application.ts"
import { submitApplication } from "#domain/calls/commands/submit-application.ts"
import { joinWaitingList } from "#domain/events/commands/join-waiting-list.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { transferSeat } from "#domain/events/commands/transfer-seat.ts"
import { saveMembership } from "#domain/membership/commands/save-membership.ts"
import { deskMembership } from "#domain/membership/queries/desk-membership.ts"
import { askErasure } from "#domain/people/commands/ask-erasure.ts"
import { actorOfSession } from "#domain/people/queries/actor-of-session.ts"
import { db } from "#platform/database/client.ts"
import { exists, pathOnDisk } from "#platform/storage/storage.ts"
import { addDays, dayInCopenhagen, now, setClock } from "#platform/time/time.ts"
import { buildApplication, buildApply, buildCall, pdf } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent, buildSignUp, buildWaiting } from "#test/events.ts"
import { ask, askFile, attached, fileBehind, publishForm } from "#test/forms.ts"
import { buildJoin, waiting } from "#test/joining.ts"
import { coordinator, organisation, person, sessionOf } from "#test/people.ts"
import { forgetBookedNames } from "../jobs.ts"
import { deskErasures } from "../queries/desk-erasures.ts"
import { myErasure } from "../queries/my-erasure.ts"
import { erasePerson } from "./erase-person.ts"

const database = useDatabase()
afterEach(() => setClock(null))
const desk = system("test")
const name = "Ganske Særlig"

/** Everything of every table as text, to look for a person in; the log and the jobs carry ids only. */
async function everything(): Promise<string> {
  const tables = await database.sql<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%'`,
  )
  let all = ""
  for (const { name: table } of tables) {
    const [row] = await database.sql<{ text: string }>(
      `SELECT coalesce(string_agg(t::text, ' '), '') AS text FROM "${table}" t`,
    )
    all += row?.text ?? ""
  }
  return all
}

async function special(): Promise<{ actor: SignedIn; token: string }> {
  const { id, email } = await person()
  await db.person.update({ where: { id }, data: { name, phone: "87654321" } })
  return sessionOf({ email })
}

async function wentTo(email: string, priceOere: number): Promise<{ code: string; eventId: string }> {
  const event = await buildEvent({ seats: 5 })
  await db.product.updateMany({ where: { eventId: event.id }, data: { priceOere } })
  const order = buildSignUp(event, [email])
  const asked = [ask("bord", { isPerPerson: true }), ask("regning"), askFile("aftale")]
  await publishForm("EVENT", event.id, asked)
  const form = { entryId: event.id, key: "aftale", owner: order.submissionKey }
  const answers = new Map([
    ["regning", [`Til ${name}`]],
    ["aftale", [await attached(form, pdf("", `${name}.pdf`))]],
  ])
  const people = order.people.map((one) => ({
    ...one,
    name,
    allergies: "Særligt mange nødder",
    answers: new Map([["bord", [`${name}, tak`]]]),
  }))
  const { code } = await signUp(visitor, { ...order, buyerName: name, buyerEmail: email, people, answers })
  const { id: orderId } = await db.order.findUniqueOrThrow({ where: { code }, select: { id: true } })
  await db.orderNote.create({ data: { orderId, text: `${name} ringede` } })
  await db.event.update({
    where: { entryId: event.id },
    data: { startsAt: new Date(now().getTime() - 2_000), endsAt: new Date(now().getTime() - 1_000) },
  })
  return { code, eventId: event.id }
}

test("of who never paid anything nothing is left, in any table", async () => {
  const { actor, token } = await special()
  const { email, personId } = actor
  await wentTo(email, 0)
  const waited = await buildEvent({ seats: 1 })
  await signUp(visitor, buildSignUp(waited, [`${randomUUID()}@example.org`]))
  await joinWaitingList(visitor, buildWaiting(waited, email, { name }))
  await db.event.updateMany({
    where: { entryId: waited.id },
    data: { startsAt: new Date(0), endsAt: new Date(1) },
  })
  await waiting(buildJoin(email, { name, phone: "87654321" }))
  await askErasure(actor, { locale: "da" })
  expect((await deskErasures(desk)).map(({ id }) => id)).toContain(personId)
  expect(await everything()).toContain("nødder")
  const { storageKey } = await db.answerFile.findFirstOrThrow({ where: { filename: `${name}.pdf` } })
  await erasePerson(desk, { personId })
  expect(await exists(storageKey)).toBe(false)
  await db.outboxMessage.deleteMany({ where: { kind: "people.erased" } })
  const left = await everything()
  for (const trace of [name, email, "87654321", "nødder"]) expect(left).not.toContain(trace)
  expect((await actorOfSession(token)).kind).toBe("visitor")
  expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ email: null, name: "" })
  expect(await refusalOf(erasePerson(desk, { personId }))).toBe("errors.notFound")
})

test("a paid order and a paid term keep the name until the fifth year is over, and no address", async () => {
  const { actor } = await special()
  const { email, personId } = actor
  const { code } = await wentTo(email, 100_000)
  const today = dayInCopenhagen(now())
  const term = { fromOn: today, toOn: addDays(today, 300), priceOere: 60_000 }
  const { id } = await saveMembership(desk, { typeKey: "person", personId, organisationId: null, ...term })
  await erasePerson(desk, { personId })
  await db.outboxMessage.deleteMany({ where: { kind: "people.erased" } })
  const order = () =>
    db.order.findUniqueOrThrow({
      where: { code },
      select: { buyerName: true, buyerEmail: true, positions: { select: { attendeeName: true } } },
    })
  expect(await order()).toMatchObject({
    buyerName: name,
    buyerEmail: "",
    positions: [{ attendeeName: name }],
  })
  expect(await deskMembership(desk, id)).toMatchObject({ state: "ENDED", holder: { name } })
  expect(await everything()).not.toContain(email)
  const lastDay = `${Number(today.slice(0, 4)) + 5}-12-31`
  setClock(new Date(`${lastDay}T12:00:00Z`))
  await forgetBookedNames()
  expect((await order()).buyerName).toBe(name)
  setClock(new Date(`${addDays(lastDay, 1)}T12:00:00Z`))
  await forgetBookedNames()
  await forgetBookedNames()
  expect(await everything()).not.toContain(name)
})

test("who passed a seat on is forgotten as its holder; the invoice names them as long as the accounts need it", async () => {
  const { actor } = await special()
  const event = await buildEvent({ seats: 5 })
  const buyer = { buyerName: "Kollega", buyerEmail: `${randomUUID()}@example.org` }
  const order = buildSignUp(event, [actor.email], buyer)
  const people = order.people.map((one) => ({ ...one, name, addOns: [`${event.dinnerId}:${event.menu[0]}`] }))
  const { code } = await signUp(visitor, { ...order, people })
  const { id: position } = await db.orderPosition.findFirstOrThrow({
    where: { order: { code }, kind: "TICKET" },
    select: { id: true },
  })
  const other = { name: "Ny", email: `${randomUUID()}@example.org`, allergies: "", client: "10.0.0.1" }
  await transferSeat(visitor, { code, position, version: 1, ...other })
  await db.event.update({
    where: { entryId: event.id },
    data: { startsAt: new Date(now().getTime() - 2_000), endsAt: new Date(now().getTime() - 1_000) },
  })
  const lines = async () =>
    (
      await db.invoiceLine.findMany({
        where: { invoice: { order: { code } } },
        select: { text: true },
        orderBy: { place: "asc" },
      })
    ).map(({ text }) => text)
  await erasePerson(desk, { personId: actor.personId })
  await db.outboxMessage.deleteMany({ where: { kind: "people.erased" } })
  expect(await everything()).not.toContain(actor.email)
  expect(await db.seatVersion.count({ where: { attendeeName: name } })).toBe(0)
  expect(await lines()).toEqual([`Billet: ${name}`, `Festmiddag: ${name}`])
  const lastDay = `${Number(dayInCopenhagen(now()).slice(0, 4)) + 5}-12-31`
  setClock(new Date(`${lastDay}T12:00:00Z`))
  await forgetBookedNames()
  expect(await lines()).toEqual([`Billet: ${name}`, `Festmiddag: ${name}`])
  setClock(new Date(`${addDays(lastDay, 1)}T12:00:00Z`))
  await forgetBookedNames()
  expect(await lines(), "though nobody knows any more who had the seat").toEqual(["", ""])
})

test("a colleague at the same order, and the order of whoever signed one up, stay as they are", async () => {
  const { actor } = await special()
  const event = await buildEvent({ seats: 5 })
  const buyer = `${randomUUID()}@example.org`
  await signUp(visitor, buildSignUp(event, [buyer, actor.email]))
  await db.event.update({
    where: { entryId: event.id },
    data: { startsAt: new Date(0), endsAt: new Date(1) },
  })
  await erasePerson(desk, { personId: actor.personId })
  const seats = await db.orderPosition.findMany({
    where: { eventId: event.id },
    select: { attendeeEmail: true, order: { select: { buyerEmail: true } } },
    orderBy: { seat: "asc" },
  })
  expect(seats[0]).toEqual({ attendeeEmail: buyer, order: { buyerEmail: buyer } })
  expect(seats[1]?.attendeeEmail).toMatch(/@erased\.invalid$/)
})

test("who has a seat at something still to come is not erased, and the event is named", async () => {
  const { actor } = await special()
  await signUp(visitor, buildSignUp(await buildEvent({ seats: 5 }), [actor.email]))
  const before = await everything()
  expect(await refusalOf(erasePerson(desk, { personId: actor.personId }))).toBe("privacy.hasComing")
  expect(await everything()).toBe(before)
})

test("the last administrator is not erased; a coordinator is, and leaves the organisation", async () => {
  const { id } = await person("ADMINISTRATOR")
  expect(await refusalOf(erasePerson(desk, { personId: id }))).toBe("people.lastAdministrator")
  const organisationId = await organisation()
  const { actor } = await coordinator(organisationId)
  expect(await refusalOf(erasePerson(actor, { personId: actor.personId }))).toBe("errors.notAllowed")
  await erasePerson(desk, { personId: actor.personId })
  expect(await db.affiliation.count({ where: { organisationId } })).toBe(0)
})

test("an application that was never sent goes with its file; one that was sent stays with what was decided on", async () => {
  const { actor } = await special()
  const { email } = actor
  const call = await buildCall()
  await keepApplication(actor, buildApply(call, email, { act: "keep", file: pdf() }))
  const { id: sentId } = await buildApplication(call, { email, file: pdf("sendt") }, actor)
  const files = await db.applicationFile.findMany({ select: { storageKey: true, applicationId: true } })
  expect((await myErasure(actor)).applications, "told beforehand, without the draft").toBe(1)
  await erasePerson(desk, { personId: actor.personId })
  expect(await db.application.findMany({ where: { callId: call.id }, select: { id: true } })).toEqual([
    { id: sentId },
  ])
  for (const { storageKey, applicationId } of files) {
    expect(await exists(storageKey)).toBe(applicationId === sentId)
  }
})

test("a file chosen after an application was sent goes with the person, also where another's cannot be removed", async () => {
  const { actor } = await special()
  const call = await buildCall()
  await publishForm("CALL", call.id, [askFile("plan")])
  const apply = buildApply(call, actor.email)
  const form = { entryId: call.id, key: "plan", owner: apply.submissionKey }
  await submitApplication(actor, apply)
  const answers = new Map([["plan", [await attached(form, pdf("senere", "senere.pdf"))]]])
  await keepApplication(actor, { ...apply, act: "keep", answers })
  const added = await db.answerFile.findFirstOrThrow({ where: { filename: "senere.pdf" } })
  const others = { ...form, owner: randomUUID() }
  const { id, storageKey } = await fileBehind(await attached(others, pdf("andens")))
  await db.answerFile.update({ where: { id }, data: { waitsUntil: new Date(0) } })
  // Nothing removes a folder as a file.
  await rm(pathOnDisk(storageKey))
  await mkdir(pathOnDisk(storageKey))
  try {
    await erasePerson(desk, { personId: actor.personId })
  } finally {
    await rm(pathOnDisk(storageKey), { recursive: true })
  }
  expect(await exists(added.storageKey)).toBe(false)
  expect(await db.answerFile.findMany({ where: { formId: added.formId }, select: { id: true } })).toEqual([
    { id },
  ])
})
