import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { myErasure } from "#domain/privacy/queries/my-erasure.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { person, sessionOf } from "#test/people.ts"
import { askErasure } from "./ask-erasure.ts"

useDatabase()

test("the wish is written once, with the day by which it is met, and a mail says so", async () => {
  const { actor } = await sessionOf(await person())
  await askErasure(actor, { locale: "da" })
  const { askedAt, by } = await myErasure(actor)
  expect((by?.getTime() ?? 0) - (askedAt?.getTime() ?? 0)).toBe(30 * 86_400_000)
  await askErasure(actor, { locale: "da" })
  expect((await myErasure(actor)).askedAt).toEqual(askedAt)
  const mails = await db.outboxMessage.findMany({ where: { toAddress: actor.email } })
  expect(mails.map(({ kind }) => kind)).toEqual(["people.erasureAsked"])
})

test("a visitor has nothing to ask for", async () => {
  expect(await refusalOf(askErasure(visitor, { locale: "da" }))).toBe("errors.notAllowed")
})
