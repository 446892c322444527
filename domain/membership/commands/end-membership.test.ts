import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { system } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { instantOf } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { person, sessionOf } from "#test/people.ts"
import { entitlementsOf } from "../queries/entitlements.ts"
import { endMembership } from "./end-membership.ts"
import { saveMembership } from "./save-membership.ts"

useDatabase()
const desk = system("test")

async function member() {
  const someone = await person()
  const term = { fromOn: "2026-01-01", toOn: "2026-12-31", priceOere: 60_000 }
  const membership = { typeKey: "person", personId: someone.id, organisationId: null, ...term }
  return { ...someone, membership, membershipId: (await saveMembership(desk, membership)).id }
}

test("an ended membership gives nothing from that day on, and makes room for a new one", async () => {
  const { email, membership, membershipId } = await member()
  await endMembership(desk, { id: membershipId, endedOn: "2026-06-01", reason: "Ønske" })
  const memberAt = async (day: string) =>
    (await entitlementsOf([{ email }], instantOf(day, "12:00"))).get(email)?.isMember
  expect([await memberAt("2026-05-31"), await memberAt("2026-06-01")]).toEqual([true, false])
  expect((await saveMembership(desk, membership)).id).not.toBe(membershipId)
})

test("it ends once, and only by those who write memberships", async () => {
  const { membershipId } = await member()
  const { actor } = await sessionOf(await person("EDITOR"))
  const end = { id: membershipId, endedOn: "2026-06-01", reason: "Ønske" }
  expect(await refusalOf(endMembership(actor, end))).toBe("errors.notAllowed")
  expect(await refusalOf(endMembership(desk, { ...end, id: randomUUID() }))).toBe("errors.notFound")
  await endMembership(desk, end)
  expect(await refusalOf(endMembership(desk, { ...end, endedOn: "2026-07-01" }))).toBe("membership.ended")
  const kept = await db.membership.findUnique({ where: { id: membershipId }, select: { endedOn: true } })
  expect(kept?.endedOn?.toISOString()).toContain("2026-06-01")
})
