import { describe, expect, test } from "vitest"
import type { Role } from "#platform/database/enums.ts"
import { isRefusal } from "#platform/refusal.ts"
import { type SignedIn, system, visitor } from "./actor.ts"
import { allows, demand } from "./demand.ts"
import { type Holder, mayDo, type Operation } from "./may-do.ts"

const self = "11111111-1111-7111-8111-111111111111"
const other = "22222222-2222-7222-8222-222222222222"
const ours = "33333333-3333-7333-8333-333333333333"

function person(roles: Role[], coordinates: string[] = []): SignedIn {
  const expiresAt = new Date("2030-01-01")
  return {
    kind: "person",
    personId: self,
    sessionId: "s",
    name: "n",
    email: "n@example.org",
    roles,
    coordinates,
    expiresAt,
  }
}

const actors: Record<Holder, SignedIn | typeof visitor> = {
  visitor,
  member: person([]),
  coordinator: person([], [ours]),
  editor: person(["EDITOR"]),
  writer: person(["WRITER"]),
  eventManager: person(["EVENT_MANAGER"]),
  financeOfficer: person(["FINANCE_OFFICER"]),
  reviewer: person(["REVIEWER"]),
  administrator: person(["ADMINISTRATOR"]),
}

describe("the table, row by row", () => {
  for (const operation of Object.keys(mayDo) as Operation[]) {
    const grants: Partial<Record<Holder, string>> = mayDo[operation]
    for (const holder of Object.keys(actors) as Holder[]) {
      // Whoever is signed in holds what a member holds.
      const openToMembers = holder !== "visitor" && grants.member === "any"
      const open = grants.visitor === "any" || openToMembers || grants[holder] === "any"
      const byAdministrator =
        holder === "administrator" &&
        Object.entries(grants).some(([h, s]) => s === "any" && !["member", "coordinator"].includes(h))
      test(`${operation}: ${holder} ${open || byAdministrator ? "reaches" : "does not reach"} a stranger's`, () => {
        const subject = { ownerId: other, organisationId: other }
        expect(allows(actors[holder], operation, subject)).toBe(open || byAdministrator)
      })
    }
  }
})

test("own means own, and organisation means one that is coordinated", () => {
  expect(allows(actors.member, "people.editSelf", { ownerId: self })).toBe(true)
  expect(allows(actors.member, "people.editSelf", { ownerId: other })).toBe(false)
  expect(allows(actors.coordinator, "people.roster", { organisationId: ours })).toBe(true)
  expect(allows(actors.coordinator, "people.roster", { organisationId: other })).toBe(false)
  expect(allows(actors.member, "people.roster", { organisationId: ours })).toBe(false)
})

test("a subject without an owner is nobody's own", () => {
  expect(allows(visitor, "people.editSelf", {})).toBe(false)
  expect(allows(actors.member, "people.editSelf", {})).toBe(false)
  expect(allows(actors.member, "people.editSelf", { ownerId: null })).toBe(false)
})

test("demand throws a refusal with the operation's name; the system is never refused", () => {
  try {
    demand(visitor, "content.publish")
    expect.unreachable()
  } catch (error) {
    expect(isRefusal(error) && error.code).toBe("errors.notAllowed")
  }
  expect(() => demand(system("a job"), "content.publish")).not.toThrow()
})
