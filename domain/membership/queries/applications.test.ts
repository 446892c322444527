import { randomUUID } from "node:crypto"
import { beforeAll, expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { addColleague } from "#domain/people/commands/add-colleague.ts"
import { saveOrganisation } from "#domain/people/commands/save-organisation.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dayInCopenhagen, now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { applied, buildJoin, firstTerm, library, waiting } from "#test/joining.ts"
import { approveApplication } from "../commands/approve-application.ts"
import { endMembership } from "../commands/end-membership.ts"
import { rejectApplication } from "../commands/reject-application.ts"
import { saveMembership } from "../commands/save-membership.ts"
import { applicationReceipt } from "./application-receipt.ts"
import { deskApplication } from "./desk-application.ts"
import { deskApplications } from "./desk-applications.ts"
import { deskJoiningCount } from "./desk-joining-count.ts"
import { deskMemberships } from "./desk-memberships.ts"
import { joinChoices } from "./join-choices.ts"
import { organisationHistory } from "./organisation-history.ts"

useDatabase()
const desk = system("test")
const today = dayInCopenhagen(now())
const someone = () => `${randomUUID()}@example.org`
const all = { search: "", holder: null, status: null, page: 1, pageSize: 50 }
let municipality = ""

beforeAll(async () => {
  const facts = { kind: "MUNICIPALITY" as const, cvr: null, gln: null, municipalityCode: "657" }
  municipality = (await saveOrganisation(desk, { id: null, name: "Herning Kommune", ...facts })).id
  const term = { fromOn: addDays(today, -1), toOn: addDays(today, 40), priceOere: 0 }
  const holder = { personId: null, organisationId: municipality }
  await saveMembership(desk, { typeKey: "municipality", ...holder, ...term })
})

test("the municipalities are chosen among in Danish order, and each says whether it is a member today", async () => {
  const choices = await joinChoices(visitor)
  expect(choices).toHaveLength(98)
  expect(choices.at(-1)?.name).toBe("Aarhus")
  expect(choices.filter(({ isMember }) => isMember).map(({ name }) => name)).toEqual(["Herning"])
})

test("the list has what waits before what is decided, and drafts only when they are asked for", async () => {
  const draft = await applied(buildJoin(someone(), { name: "Kladde" }))
  const one = await waiting(buildJoin(someone(), { name: "Et Menneske" }))
  const other = await waiting(buildJoin(someone(), { ...library, organisationName: "Et Bibliotek" }))
  await rejectApplication(desk, { id: one.id, answer: "Nej" })
  const { rows } = await deskApplications(desk, all)
  expect(rows.map(({ id }) => id)).toEqual([other.id, one.id])
  expect(rows.map(({ member }) => member)).toEqual(["Et Bibliotek", "Et Menneske"])
  expect(await deskJoiningCount(desk)).toBe(1)
  const found = async (ask: Partial<typeof all> & object) =>
    (await deskApplications(desk, { ...all, ...ask })).rows.map(({ id }) => id)
  expect(await found({ search: "bibliotek" })).toEqual([other.id])
  expect(await found({ search: "nobody at all" })).toEqual([])
  const drafts = await deskApplications(desk, { ...all, status: "DRAFT" })
  expect(drafts.rows.map(({ id }) => id)).toEqual([draft.id])
  const people = await deskApplications(desk, { ...all, holder: "PERSON" })
  expect(people.rows.map(({ id }) => id)).toEqual([one.id])
})

test("staff are told who it may be: by municipality, number, name and address, and what it costs", async () => {
  const known = await db.person.create({ data: { name: "Kendt", email: someone() } })
  const person = await waiting(buildJoin(known.email ?? "", { employerCode: "657" }))
  expect(await deskApplication(desk, person.id)).toMatchObject({
    employer: "Herning",
    person: { id: known.id },
    matches: [{ id: municipality, isMember: true }],
    dues: { priceOere: 30_000, hasVote: true },
  })
  const elsewhere = await waiting(buildJoin(someone(), { employer: "Et Firma" }))
  expect(await deskApplication(desk, elsewhere.id)).toMatchObject({
    employer: "Et Firma",
    person: null,
    matches: [],
    dues: { priceOere: 60_000 },
  })
  const numbered = { kind: "LIBRARY" as const, cvr: "13585628", gln: null, municipalityCode: null }
  const { id } = await saveOrganisation(desk, { id: null, name: "Under Andet Navn", ...numbered })
  const organisation = await waiting(buildJoin(someone(), { ...library, cvr: "13585628" }))
  expect(await deskApplication(desk, organisation.id)).toMatchObject({
    matches: [{ id, isMember: false }],
    dues: null,
  })
})

test("a receipt shows what its owner wrote and how it stands, and nothing that only staff know", async () => {
  const { id, code } = await waiting(buildJoin(someone(), { employerCode: "657" }))
  const receipt = await applicationReceipt(visitor, code)
  expect(receipt).toMatchObject({ status: "SUBMITTED", employer: "Herning", isOver: false })
  expect(JSON.stringify(receipt)).not.toContain(id)
  expect(await applicationReceipt(visitor, id)).toBeNull()
})

test("an organisation's history tells its application, its memberships and its people, the newest first", async () => {
  const { id } = await waiting(buildJoin(someone(), { ...library, organisationName: "Med Historie" }))
  await approveApplication(desk, { id, ...firstTerm, typeKey: "institution" })
  const { id: organisationId } = await db.organisation.findFirstOrThrow({ where: { name: "Med Historie" } })
  const colleague = { name: "Kim Kollega", email: someone(), function: "EMPLOYEE" as const, title: "" }
  await addColleague(desk, { organisationId, ...colleague, fromOn: today, locale: "da" })
  const membership = await db.membership.findFirstOrThrow({ where: { organisationId } })
  await endMembership(desk, { id: membership.id, endedOn: today, reason: "Udmeldt" })
  const history = await organisationHistory(desk, organisationId)
  expect(history.map(({ operation }) => operation)).toEqual([
    "membership.ended",
    "people.affiliated",
    "membership.approved",
    "membership.write",
    "people.affiliated",
    "people.write",
    "membership.applied",
    "membership.apply",
  ])
  expect(history[1]).toMatchObject({ person: "Kim Kollega", details: { function: "EMPLOYEE" } })
  expect(await organisationHistory(desk, randomUUID())).toEqual([])
})

test("what expires soon is found among those that are members", async () => {
  const ask = { search: "", typeKey: "", state: null, page: 1, pageSize: 50 }
  const within = async (days: number) =>
    (await deskMemberships(desk, { ...ask, expiresBy: addDays(today, days) })).rows.map(
      ({ holder }) => holder,
    )
  expect(await within(39)).toEqual([])
  expect(await within(40)).toEqual(["Herning Kommune"])
})
