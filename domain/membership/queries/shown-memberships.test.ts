import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { dateOfDay, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
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
