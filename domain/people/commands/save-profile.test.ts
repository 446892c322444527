import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { peopleRows, person, sessionOf } from "#test/people.ts"
import { saveProfile } from "./save-profile.ts"

useDatabase()

test("a person changes the own name and telephone, and nobody else's", async () => {
  const [someone, other] = [await person(), await person()]
  const { actor } = await sessionOf(someone)
  await saveProfile(actor, { name: "Nyt Navn", phone: "11 22 33 44" })
  expect(await db.person.findUnique({ where: { id: someone.id } })).toMatchObject({
    name: "Nyt Navn",
    phone: "11 22 33 44",
    email: someone.email,
  })
  expect((await db.person.findUnique({ where: { id: other.id } }))?.name).toBe("Prøve Person")
  await saveProfile(actor, { name: "Nyt Navn", phone: "" })
  expect((await db.person.findUnique({ where: { id: someone.id } }))?.phone).toBeNull()
})

test("a visitor has no profile", async () => {
  const before = await peopleRows()
  expect(await refusalOf(saveProfile(visitor, { name: "x", phone: "" }))).toBe("errors.notAllowed")
  expect(await peopleRows()).toEqual(before)
})
