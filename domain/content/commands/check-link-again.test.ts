import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { checkLinkAgain } from "./check-link-again.ts"

useDatabase()

test("what was found is forgotten, so that the job asks anew; visitors forget nothing", async () => {
  const url = "https://igen.example/"
  const found = { url, state: "BROKEN" as const, reason: "404", checkedAt: new Date() }
  await db.linkCheck.create({ data: found, select: { url: true } })
  expect(await refusalOf(checkLinkAgain(visitor, { url }))).toBe("errors.notAllowed")
  expect(await db.linkCheck.count()).toBe(1)
  await checkLinkAgain(desk, { url })
  expect(await db.linkCheck.count()).toBe(0)
})
