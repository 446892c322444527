import { expect, test } from "vitest"
import { entitlementsOf } from "#domain/membership/queries/entitlements.ts"
import { db } from "#platform/database/client.ts"
import type { OrganisationKind } from "#platform/database/enums.ts"
import { dateOfDay, instantOf } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"

/** The database's word on who may vote, held against the domain's. */
useDatabase()
const day = "2026-05-01"

const term = { fromOn: dateOfDay("2026-01-01"), toOn: dateOfDay("2026-12-31"), priceOere: 0 }
const over = { fromOn: dateOfDay("2025-01-01"), toOn: dateOfDay("2025-12-31"), priceOere: 0 }

async function organisation(kind: OrganisationKind, terms: typeof term): Promise<string> {
  const membership = {
    typeKey: kind === "MUNICIPALITY" ? "municipality" : "institution",
    terms: { create: terms },
  }
  const { id } = await db.organisation.create({
    data: { name: `${kind} ${terms.toOn.getFullYear()}`, kind, memberships: { create: membership } },
    select: { id: true },
  })
  return id
}

async function someone(
  email: string,
  through: {
    organisationId: string
    function: "COMMITTEE" | "EMPLOYEE"
    fromOn: string
    toOn?: string
  } | null,
  own: typeof term | null,
): Promise<void> {
  await db.person.create({
    data: {
      name: email,
      email,
      ...(through
        ? {
            affiliations: {
              create: {
                ...through,
                fromOn: dateOfDay(through.fromOn),
                toOn: through.toOn ? dateOfDay(through.toOn) : null,
              },
            },
          }
        : {}),
      ...(own ? { memberships: { create: { typeKey: "person", terms: { create: own } } } } : {}),
    },
    select: { id: true },
  })
}

test("database and domain agree on who may vote, and as what", async () => {
  const places = {
    member: await organisation("MUNICIPALITY", term),
    lapsed: await organisation("MUNICIPALITY", over),
    library: await organisation("LIBRARY", term),
  }
  const emails: string[] = []
  const add = async (
    email: string,
    ...rest: Parameters<typeof someone> extends [string, ...infer Rest] ? Rest : never
  ) => {
    emails.push(email)
    await someone(email, ...rest)
  }
  for (const [ownName, own] of Object.entries({ none: null, standing: term, over })) {
    await add(`alene-${ownName}@example.org`, null, own)
    for (const [place, organisationId] of Object.entries(places)) {
      for (const role of ["COMMITTEE", "EMPLOYEE"] as const) {
        await add(
          `${place}-${role.toLowerCase()}-${ownName}@example.org`,
          { organisationId, function: role, fromOn: "2020-01-01" },
          own,
        )
      }
    }
    const left = {
      organisationId: places.member,
      function: "COMMITTEE" as const,
      fromOn: "2019-01-01",
      toOn: "2026-04-30",
    }
    await add(`gik-${ownName}@example.org`, left, own)
  }
  for (let place = 0; place < 8; place++) {
    const seat = {
      organisationId: places.member,
      function: "COMMITTEE" as const,
      fromOn: `2021-01-0${place + 1}`,
    }
    await add(`udvalg-${place}@example.org`, seat, place % 2 === 0 ? term : null)
  }
  const said = await entitlementsOf(
    emails.map((email) => ({ email })),
    instantOf(day, "12:00"),
  )
  const groups = { "membership.vote.committee": "COMMITTEE", "membership.vote.employer": "PERSONAL" }
  const found: (string | null)[] = []
  for (const email of emails) {
    const [row] = await db.$queryRaw<{ elector: string | null }[]>`
      SELECT elector_group(${email}, ${day}::date)::text AS "elector"`
    const code = said.get(email)?.voteReason.code
    expect(row?.elector, email).toBe(groups[code as keyof typeof groups] ?? null)
    found.push(row?.elector ?? null)
  }
  expect(new Set(found), "all of them occur").toEqual(new Set(["COMMITTEE", "PERSONAL", null]))
})
