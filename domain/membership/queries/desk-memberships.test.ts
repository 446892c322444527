import { beforeAll, expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dayInCopenhagen, now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { organisation, person, sessionOf } from "#test/people.ts"
import { endMembership } from "../commands/end-membership.ts"
import { saveMembership } from "../commands/save-membership.ts"
import { membershipStates } from "../rules/state.ts"
import { deskMembership } from "./desk-membership.ts"
import { deskMemberships } from "./desk-memberships.ts"
import { membershipTypes } from "./membership-types.ts"
import { membershipsOf } from "./memberships-of.ts"
import { myEntitlement } from "./my-entitlement.ts"

useDatabase()
const desk = system("test")
const today = dayInCopenhagen(now())
const all = { search: "", typeKey: "", state: null, expiresBy: null, page: 1, pageSize: 50 } as const
const made: Record<string, string> = {}

async function member(name: string, from: number, to: number): Promise<string> {
  const organisationId = await organisation()
  await db.organisation.update({ where: { id: organisationId }, data: { name } })
  const term = { fromOn: addDays(today, from), toOn: addDays(today, to), priceOere: 100 }
  const { id } = await saveMembership(desk, {
    typeKey: "municipality",
    personId: null,
    organisationId,
    ...term,
  })
  made[name] = id
  return id
}

beforeAll(async () => {
  await member("Aktiv", 0, 0)
  await member("Kommende", 1, 10)
  await member("Udløbet", -10, -1)
  await endMembership(desk, { id: await member("Afsluttet", -5, 5), endedOn: today, reason: "Ønske" })
})

test("each state finds its own and only those, as the rule says", async () => {
  const expected = { ACTIVE: "Aktiv", UPCOMING: "Kommende", LAPSED: "Udløbet", ENDED: "Afsluttet" }
  for (const state of membershipStates) {
    const { rows, total } = await deskMemberships(desk, { ...all, state })
    expect([total, rows.map((row) => [row.holder, row.state])]).toEqual([1, [[expected[state], state]]])
    expect((await deskMembership(desk, made[expected[state]] ?? "")).state).toBe(state)
  }
})

test("memberships are found by holder and type, persons after organisations", async () => {
  const someone = await person()
  const term = { fromOn: today, toOn: today, priceOere: 0 }
  await saveMembership(desk, { typeKey: "person", personId: someone.id, organisationId: null, ...term })
  expect((await deskMemberships(desk, all)).rows.at(-1)?.holder).toBe("Prøve Person")
  expect((await deskMemberships(desk, { ...all, search: "udløb" })).total).toBe(1)
  expect((await deskMemberships(desk, { ...all, typeKey: "person" })).total).toBe(1)
  expect((await membershipTypes(desk)).map(({ key }) => key)).toContain("municipality")
})

test("a member reads the own membership, and neither the list nor another's", async () => {
  const [someone, other] = [await person(), await person()]
  const { actor } = await sessionOf(someone)
  const term = { fromOn: today, toOn: today, priceOere: 0 }
  await saveMembership(desk, { typeKey: "person", personId: someone.id, organisationId: null, ...term })
  expect(await membershipsOf(actor, { personId: someone.id })).toMatchObject([{ state: "ACTIVE" }])
  expect((await myEntitlement(actor)).reason.code).toBe("membership.reason.own")
  expect(await refusalOf(myEntitlement(visitor))).toBe("errors.notAllowed")
  expect(await refusalOf(membershipsOf(actor, { personId: other.id }))).toBe("errors.notAllowed")
  expect(await refusalOf(deskMemberships(actor, all))).toBe("errors.notAllowed")
  expect(await refusalOf(deskMembership(actor, made.Aktiv ?? ""))).toBe("errors.notAllowed")
  expect(await refusalOf(membershipTypes(actor))).toBe("errors.notAllowed")
})
