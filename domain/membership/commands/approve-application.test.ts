import { randomUUID } from "node:crypto"
import { beforeAll, expect, test } from "vitest"
import { system } from "#domain/access/actor.ts"
import { quote } from "#domain/events/queries/quote.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dayInCopenhagen, now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { buildJoin, firstTerm, library, waiting } from "#test/joining.ts"
import { organisation, person, sessionOf } from "#test/people.ts"
import { entitlementsOf } from "../queries/entitlements.ts"
import { myEntitlement } from "../queries/my-entitlement.ts"
import { approveApplication } from "./approve-application.ts"
import { saveMembership } from "./save-membership.ts"

useDatabase()
const desk = system("test")
const today = dayInCopenhagen(now())
const year = { fromOn: today, toOn: addDays(today, 365), priceOere: 30_000 }
const someone = () => `${randomUUID()}@example.org`
let municipality = ""

beforeAll(async () => {
  municipality = await organisation("MUNICIPALITY")
  const member = { typeKey: "municipality", personId: null, organisationId: municipality }
  await saveMembership(desk, { ...member, ...year, priceOere: 1_000_000 })
})

test("a person of a member municipality gets the member's price with its reason, and a vote, once approved", async () => {
  const email = someone()
  const event = await buildEvent({ seats: 10 })
  const ask = {
    slug: event.slug,
    organisationId: null,
    people: [{ email, ticket: event.ticketId, addOns: [] }],
  }
  const reasonNow = async () => (await quote(desk, ask, "127.0.0.1")).lines[0]?.reason.code
  const { id } = await waiting(buildJoin(email))
  expect(await reasonNow()).toBe("events.reason.standard")
  await approveApplication(desk, { id, ...firstTerm, ...year, organisationId: municipality })
  expect(await reasonNow()).toBe("membership.reason.own")
  const { actor } = await sessionOf({ email })
  expect(await myEntitlement(actor)).toMatchObject({
    isMember: true,
    hasVote: true,
    voteReason: { code: "membership.vote.employer" },
  })
  const mail = await db.outboxMessage.findFirstOrThrow({
    where: { toAddress: email, kind: "membership.welcome" },
  })
  expect(mail.text).toContain("300 kr.")
})

test("an organisation that is new comes with its coordinator, and its people with its price", async () => {
  const email = someone()
  const { id } = await waiting(buildJoin(email, { ...library, cvr: "13585628", gln: "5798000880016" }))
  await approveApplication(desk, { id, ...firstTerm, ...year, typeKey: "institution" })
  const { actor } = await sessionOf({ email })
  const [organisationId = ""] = actor.coordinates
  expect(await db.organisation.findUnique({ where: { id: organisationId } })).toMatchObject({
    name: "Prøve Bibliotek",
    kind: "LIBRARY",
    cvr: "13585628",
    gln: "5798000880016",
  })
  const colleague = await entitlementsOf([{ email: someone(), organisationId }], now())
  expect([...colleague.values()][0]).toMatchObject({ isMember: true, hasVote: false })
})

test("two who approve at once make one membership, one organisation and one mail", async () => {
  const email = someone()
  const { id } = await waiting(buildJoin(email, { ...library, organisationName: "Kun Én" }))
  const approve = () => approveApplication(desk, { id, ...firstTerm, typeKey: "institution" })
  const answers = await Promise.allSettled([approve(), approve(), approve()])
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect(await refusalOf(approve())).toBe("membership.application.actRefused")
  expect(await db.organisation.count({ where: { name: "Kun Én" } })).toBe(1)
  expect(await db.membership.count({ where: { application: { id } } })).toBe(1)
  expect(await db.outboxMessage.count({ where: { toAddress: email, kind: "membership.welcome" } })).toBe(1)
})

test("somebody known keeps name and telephone; who is a member already is refused, and nothing is written", async () => {
  const { id: personId, email } = await person()
  const { id } = await waiting(buildJoin(email, { name: "Et Andet Navn", phone: "1" }))
  await saveMembership(desk, { typeKey: "person", personId, organisationId: null, ...year })
  const before = [await db.auditEntry.count(), await db.outboxMessage.count()]
  expect(await refusalOf(approveApplication(desk, { id, ...firstTerm }))).toBe(
    "errors.invalidInput membership.hasOne",
  )
  expect([await db.auditEntry.count(), await db.outboxMessage.count()]).toEqual(before)
  expect(await db.membershipApplication.findUnique({ where: { id } })).toMatchObject({ status: "SUBMITTED" })
  await db.membership.updateMany({ where: { personId }, data: { endedOn: new Date("2025-01-01") } })
  await approveApplication(desk, { id, ...firstTerm })
  expect(await db.person.findUnique({ where: { email } })).toMatchObject({
    name: "Prøve Person",
    phone: null,
  })
})

test("a type that is for others, and an organisation that is not there, are refused", async () => {
  const { id } = await waiting(buildJoin(someone()))
  expect(await refusalOf(approveApplication(desk, { id, ...firstTerm, typeKey: "municipality" }))).toBe(
    "errors.invalidInput membership.typeForOthers",
  )
  expect(await refusalOf(approveApplication(desk, { id, ...firstTerm, organisationId: randomUUID() }))).toBe(
    "errors.notFound",
  )
})
