import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { dayOfDate } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { organisation } from "#test/people.ts"
import { endMembership } from "./end-membership.ts"
import { saveMembership } from "./save-membership.ts"
import { saveTerm } from "./save-term.ts"

const database = useDatabase()
const desk = system("test")

async function membership(): Promise<string> {
  const organisationId = await organisation()
  const first = { fromOn: "2026-01-01", toOn: "2026-12-31", priceOere: 0 }
  const { id } = await saveMembership(desk, {
    typeKey: "municipality",
    personId: null,
    organisationId,
    ...first,
  })
  return id
}
const term = (membershipId: string, fromOn: string, toOn: string, id: string | null = null) => ({
  id,
  membershipId,
  fromOn,
  toOn,
  priceOere: 776_900,
})
const daysOf = async (membershipId: string) =>
  (await db.membershipTerm.findMany({ where: { membershipId }, orderBy: { fromOn: "asc" } })).map(
    ({ fromOn, toOn }) => `${dayOfDate(fromOn)} ${dayOfDate(toOn)}`,
  )

test("a further term begins the day after the last one ends", async () => {
  const id = await membership()
  await saveTerm(desk, term(id, "2027-01-01", "2027-12-31"))
  expect(await daysOf(id)).toEqual(["2026-01-01 2026-12-31", "2027-01-01 2027-12-31"])
})

test("a term that shares one day with another is refused at its field", async () => {
  const id = await membership()
  const answer = "errors.invalidInput membership.overlap"
  expect(await refusalOf(saveTerm(desk, term(id, "2026-12-31", "2027-12-30")))).toBe(answer)
  expect(await refusalOf(saveTerm(desk, term(id, "2025-01-01", "2026-01-01")))).toBe(answer)
  expect(await refusalOf(saveTerm(desk, term(id, "2026-03-01", "2026-03-02")))).toBe(answer)
  expect(await daysOf(id)).toHaveLength(1)
})

test("the database refuses the overlap by itself; another membership has the same days", async () => {
  const [id, other] = [await membership(), await membership()]
  const insert = (membershipId: string, fromOn: string, toOn: string) =>
    database.sql(
      `INSERT INTO "MembershipTerm" ("id", "membershipId", "fromOn", "toOn", "priceOere") VALUES (gen_random_uuid(), $1, $2, $3, 0)`,
      [membershipId, fromOn, toOn],
    )
  await expect(insert(id, "2026-12-31", "2027-01-31")).rejects.toThrow("MembershipTerm_no_overlap")
  await expect(insert(id, "2028-02-01", "2028-01-31")).rejects.toThrow("MembershipTerm_days")
  expect(await daysOf(other)).toEqual(await daysOf(id))
})

test("of two who give the same further term at once one is refused", async () => {
  const id = await membership()
  const next = term(id, "2027-01-01", "2027-12-31")
  const answers = await Promise.allSettled([saveTerm(desk, next), saveTerm(desk, next)])
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  expect(await daysOf(id)).toHaveLength(2)
})

test("a term is changed, but not through another membership", async () => {
  const [id, other] = [await membership(), await membership()]
  const [known] = await db.membershipTerm.findMany({ where: { membershipId: id } })
  await saveTerm(desk, term(id, "2026-02-01", "2026-11-30", known?.id))
  expect(await daysOf(id)).toEqual(["2026-02-01 2026-11-30"])
  expect(await refusalOf(saveTerm(desk, term(other, "2030-01-01", "2030-12-31", known?.id)))).toBe(
    "errors.notFound",
  )
  expect(await daysOf(id)).toEqual(["2026-02-01 2026-11-30"])
})

test("an ended membership is given no term, nor one that is not there, nor by a visitor", async () => {
  const id = await membership()
  expect(await refusalOf(saveTerm(visitor, term(id, "2027-01-01", "2027-12-31")))).toBe("errors.notAllowed")
  expect(await refusalOf(saveTerm(desk, term(randomUUID(), "2027-01-01", "2027-12-31")))).toBe(
    "errors.notFound",
  )
  await endMembership(desk, { id, endedOn: "2026-06-01", reason: "Lagt sammen" })
  expect(await refusalOf(saveTerm(desk, term(id, "2027-01-01", "2027-12-31")))).toBe("membership.ended")
  expect(await daysOf(id)).toHaveLength(1)
})
