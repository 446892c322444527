import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { applied, buildJoin, firstTerm, waiting } from "#test/joining.ts"
import { approveApplication } from "./approve-application.ts"
import { withdrawApplication } from "./withdraw-application.ts"

useDatabase()
const someone = () => `${randomUUID()}@example.org`

test("whoever has the receipt takes the application back, before and after it is confirmed, and then may apply again", async () => {
  const email = someone()
  for (const make of [applied, waiting]) {
    const { id, code } = await make(buildJoin(email))
    await withdrawApplication(visitor, { code })
    expect(await db.membershipApplication.findUnique({ where: { id } })).toMatchObject({
      status: "WITHDRAWN",
    })
    expect(await refusalOf(withdrawApplication(visitor, { code }))).toBe("membership.application.actRefused")
  }
  expect((await applied(buildJoin(email))).token).not.toBe("")
})

test("what is decided is not taken back", async () => {
  const { id, code } = await waiting(buildJoin(someone()))
  await approveApplication(system("test"), { id, ...firstTerm })
  expect(await refusalOf(withdrawApplication(visitor, { code }))).toBe("membership.application.actRefused")
})
