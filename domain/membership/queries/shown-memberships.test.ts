import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { dateOfDay, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { buildJoin, firstTerm, library, waiting } from "#test/joining.ts"
import { organisation as newOrganisation } from "#test/people.ts"
import { approveApplication } from "../commands/approve-application.ts"
import { endMembership } from "../commands/end-membership.ts"
import { saveMembership } from "../commands/save-membership.ts"
import { saveTerm } from "../commands/save-term.ts"
import { shownMemberships } from "./shown-memberships.ts"

useDatabase()

async function organisation(
  name: string,
  isShown: boolean,
  terms: [from: string, to: string][],
): Promise<void> {
  await db.organisation.create({
    data: {
      name,
      kind: "MUNICIPALITY",
      municipalityCode: "657",
      membershipShown: isShown,
      ...(terms.length > 0
        ? {
            memberships: {
              create: {
                typeKey: "municipality",
                terms: {
                  create: terms.map(([from, to]) => ({
                    fromOn: dateOfDay(from),
                    toOn: dateOfDay(to),
                    priceOere: 1,
                  })),
                },
              },
            },
          }
        : {}),
    },
    select: { id: true },
  })
}

test("membership is told of those alone that let it be, since their first term; a term that is over is none", async () => {
  await organisation("A", true, [
    ["2020-01-01", "2020-12-31"],
    ["2021-01-01", "2021-12-31"],
  ])
  await organisation("B", true, [["2019-01-01", "2019-12-31"]])
  await organisation("C", false, [["2021-01-01", "2021-12-31"]])
  await organisation("D", false, [])
  setClock(new Date("2021-06-01T10:00:00Z"))
  try {
    const { organisations, trueUntil } = await shownMemberships(visitor, "657")
    expect(organisations).toEqual([
      { name: "A", memberSinceOn: dateOfDay("2020-01-01") },
      { name: "B", memberSinceOn: null },
    ])
    expect(trueUntil).toEqual(new Date("2021-06-01T22:00:00Z"))
    expect(await shownMemberships(visitor, "751")).toEqual({ organisations: [], trueUntil: null })
  } finally {
    setClock(null)
  }
})

test("whatever grants, changes or ends a membership has the public pages drawn anew", async () => {
  const desk = system("test")
  const drawnAnew = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    const before = await publicVersion()
    const result = await act()
    expect(await publicVersion()).toBeGreaterThan(before)
    return result
  }
  const holder = { typeKey: "municipality", personId: null, organisationId: await newOrganisation() }
  const days = { fromOn: "2026-01-01", toOn: "2026-12-31", priceOere: 0 }
  const { id: membershipId } = await drawnAnew(() => saveMembership(desk, { ...holder, ...days }))
  const next = { membershipId, fromOn: "2027-01-01", toOn: "2027-12-31", priceOere: 0 }
  await drawnAnew(() => saveTerm(desk, { id: null, ...next }))
  const { id } = await db.membershipTerm.findFirstOrThrow({ where: { membershipId }, select: { id: true } })
  await drawnAnew(() => saveTerm(desk, { id, ...next, fromOn: "2028-01-01", toOn: "2028-12-31" }))
  await drawnAnew(() => endMembership(desk, { id: membershipId, endedOn: "2026-06-01", reason: "Ønske" }))
  const asked = await waiting(buildJoin("anne@example.org", library))
  const decided = { ...firstTerm, ...days, id: asked.id, typeKey: "institution" }
  await drawnAnew(() => approveApplication(desk, decided))
})

async function publicVersion(): Promise<bigint> {
  return (await db.publicVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })).version
}
