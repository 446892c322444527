import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { person, sessionOf } from "#test/people.ts"
import { askErasure } from "./ask-erasure.ts"
import { withdrawErasure } from "./withdraw-erasure.ts"

useDatabase()

test("the wish is taken back, once, and may be had again", async () => {
  const { actor } = await sessionOf(await person())
  expect(await refusalOf(withdrawErasure(actor))).toBe("people.erasureNotAsked")
  await askErasure(actor, { locale: "da" })
  await withdrawErasure(actor)
  expect(await db.person.findUnique({ where: { id: actor.personId } })).toMatchObject({
    erasureAskedAt: null,
  })
  expect(await refusalOf(withdrawErasure(actor))).toBe("people.erasureNotAsked")
  await askErasure(actor, { locale: "da" })
  expect(await db.outboxMessage.count({ where: { toAddress: actor.email } })).toBe(2)
})
