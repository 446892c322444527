import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { instantOf } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { organisation, person, sessionOf } from "#test/people.ts"
import { membershipInput, type SaveMembership } from "../input.ts"
import { entitlementsOf } from "../queries/entitlements.ts"
import { saveMembership } from "./save-membership.ts"

const database = useDatabase()
const desk = system("test")
const term = { fromOn: "2026-01-01", toOn: "2026-12-31", priceOere: 60_000 }
const ofPerson = (personId: string): SaveMembership => ({
  typeKey: "person",
  personId,
  organisationId: null,
  ...term,
})
const ofOrganisation = (organisationId: string): SaveMembership => ({
  typeKey: "municipality",
  personId: null,
  organisationId,
  ...term,
})
const rows = async () => [
  await db.membership.count(),
  await db.membershipTerm.count(),
  await db.auditEntry.count(),
]

test("a person becomes a member for a term, and pays the member's price in it", async () => {
  const someone = await person()
  const { id } = await saveMembership(desk, ofPerson(someone.id))
  expect(await db.membershipTerm.findMany({ where: { membershipId: id } })).toMatchObject([
    { priceOere: 60_000 },
  ])
  expect(await db.auditEntry.count({ where: { subjectId: id } })).toBe(1)
  const memberAt = async (day: string) =>
    (await entitlementsOf([{ email: someone.email }], instantOf(day, "12:00"))).get(someone.email)?.isMember
  expect([await memberAt("2025-12-31"), await memberAt("2026-01-01"), await memberAt("2026-12-31")]).toEqual([
    false,
    true,
    true,
  ])
})

test("one membership of a type at a time, also by two presses at once", async () => {
  const organisationId = await organisation()
  const answers = await Promise.allSettled([
    saveMembership(desk, ofOrganisation(organisationId)),
    saveMembership(desk, ofOrganisation(organisationId)),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  expect(await refusalOf(saveMembership(desk, ofOrganisation(organisationId)))).toBe(
    "errors.invalidInput membership.hasOne",
  )
  expect(await db.membership.count({ where: { organisationId } })).toBe(1)
})

test("a type for organisations is not for persons, and what is not there is not found", async () => {
  const { id } = await person()
  const before = await rows()
  expect(await refusalOf(saveMembership(desk, { ...ofPerson(id), typeKey: "municipality" }))).toContain(
    "membership.typeForOthers",
  )
  expect(await refusalOf(saveMembership(desk, { ...ofPerson(id), typeKey: "unknown" }))).toBe(
    "errors.notFound",
  )
  expect(await refusalOf(saveMembership(desk, ofPerson(randomUUID())))).toBe("errors.notFound")
  expect(await rows()).toEqual(before)
})

test("a holder is one of two, in the form and in the database", async () => {
  const [someone, some] = [await person(), await organisation()]
  const typed = { typeKey: "person", fromOn: "2026-01-01", toOn: "2026-12-31", priceOere: "600" }
  const messages = (input: object) =>
    membershipInput.safeParse(input).error?.issues.map(({ message }) => message)
  expect(messages(typed)).toEqual(["membership.oneHolder"])
  expect(messages({ ...typed, personId: someone.id, organisationId: some })).toEqual(["membership.oneHolder"])
  expect(messages({ ...typed, personId: someone.id, toOn: "2025-12-31" })).toEqual([
    "membership.endsBeforeStart",
  ])
  await expect(
    database.sql(
      `INSERT INTO "Membership" ("id", "typeKey", "personId", "organisationId") VALUES (gen_random_uuid(), 'person', $1, $2)`,
      [someone.id, some],
    ),
  ).rejects.toThrow("Membership_one_holder")
})

test("finance officers and administrators make members, others do not, not even of themselves", async () => {
  const officer = await sessionOf(await person("FINANCE_OFFICER"))
  await saveMembership(officer.actor, ofOrganisation(await organisation()))
  const { actor } = await sessionOf(await person("EVENT_MANAGER", "EDITOR"))
  const before = await rows()
  expect(await refusalOf(saveMembership(actor, ofPerson(actor.personId)))).toBe("errors.notAllowed")
  expect(await refusalOf(saveMembership(visitor, ofPerson(actor.personId)))).toBe("errors.notAllowed")
  expect(await rows()).toEqual(before)
})
