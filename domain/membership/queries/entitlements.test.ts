import { beforeAll, expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { dateOfDay, instantOf } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { entitlementsOf } from "./entitlements.ts"

useDatabase()
const at = instantOf("2026-05-01", "12:00")
const organisations: Record<string, string> = {}

async function organisation(name: string, term: [string, string] | null): Promise<string> {
  const { id } = await db.organisation.create({ data: { name, kind: "MUNICIPALITY" }, select: { id: true } })
  organisations[name] = id
  if (term) {
    await db.membership.create({
      data: {
        typeKey: "municipality",
        organisationId: id,
        terms: { create: { fromOn: dateOfDay(term[0]), toOn: dateOfDay(term[1]), priceOere: 0 } },
      },
      select: { id: true },
    })
  }
  return id
}

async function employee(
  email: string,
  organisationId: string,
  fromOn: string,
  toOn: string | null,
): Promise<void> {
  await db.person.create({
    data: {
      name: email,
      email,
      affiliations: {
        create: {
          organisationId,
          function: "EMPLOYEE",
          fromOn: dateOfDay(fromOn),
          toOn: toOn ? dateOfDay(toOn) : null,
        },
      },
    },
    select: { id: true },
  })
}

beforeAll(async () => {
  const member = await organisation("Medlem Kommune", ["2026-01-01", "2026-12-31"])
  const lapsed = await organisation("Tidligere Kommune", ["2025-01-01", "2025-12-31"])
  await organisation("Aldrig Kommune", null)
  await employee("employee@example.org", member, "2020-01-01", null)
  await employee("left@example.org", member, "2020-01-01", "2026-04-30")
  await employee("lastday@example.org", member, "2020-01-01", "2026-05-01")
  await employee("lapsed@example.org", lapsed, "2020-01-01", null)
  await db.person.create({
    data: {
      name: "own",
      email: "own@example.org",
      memberships: {
        create: {
          typeKey: "person",
          terms: {
            create: { fromOn: dateOfDay("2026-05-01"), toOn: dateOfDay("2027-04-30"), priceOere: 60_000 },
          },
        },
      },
    },
    select: { id: true },
  })
})

async function reasonOf(email: string, organisationId?: string): Promise<string> {
  const found = await entitlementsOf([{ email, organisationId: organisationId ?? null }], at)
  return found.get(email)?.reason.code ?? ""
}

test("an own membership, an employer's, and neither", async () => {
  expect(await reasonOf("own@example.org")).toBe("membership.reason.own")
  expect(await reasonOf("employee@example.org")).toBe("membership.reason.organisation")
  expect(await reasonOf("stranger@example.org")).toBe("membership.reason.none")
})

test("the last day of an affiliation counts, the day after does not; a lapsed term gives nothing", async () => {
  expect(await reasonOf("lastday@example.org")).toBe("membership.reason.organisation")
  expect(await reasonOf("left@example.org")).toBe("membership.reason.none")
  expect(await reasonOf("lapsed@example.org")).toBe("membership.reason.none")
})

test("someone unknown is a member through the organisation that signs them up, when that is one", async () => {
  expect(await reasonOf("new@example.org", organisations["Medlem Kommune"])).toBe(
    "membership.reason.organisation",
  )
  expect(await reasonOf("new@example.org", organisations["Aldrig Kommune"])).toBe("membership.reason.none")
})

test("the reason names the organisation and the year", async () => {
  const found = await entitlementsOf([{ email: "employee@example.org" }], at)
  expect(found.get("employee@example.org")?.reason.values).toEqual({
    organisation: "Medlem Kommune",
    year: "2026",
  })
})
