import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { peopleRows, person, sessionOf } from "#test/people.ts"
import { actorOfSession } from "../queries/actor-of-session.ts"
import { savePerson } from "./save-person.ts"

useDatabase()
const desk = system("test")
const facts = () => ({ id: null, name: "Aase Prøve", email: `${randomUUID()}@example.org`, phone: "" })

test("a person is written down, changed, and the log says both", async () => {
  const first = facts()
  const { id } = await savePerson(desk, first)
  await savePerson(desk, { ...first, id, name: "Åse Prøve", phone: "12 34 56 78" })
  expect(await db.person.findUnique({ where: { id } })).toMatchObject({
    name: "Åse Prøve",
    phone: "12 34 56 78",
    email: first.email,
  })
  expect(await db.auditEntry.count({ where: { subjectId: id, operation: "people.write" } })).toBe(2)
})

test("an address that somebody has is refused at its field", async () => {
  const taken = await person()
  const own = await savePerson(desk, facts())
  const answer = "errors.invalidInput people.emailTaken"
  expect(await refusalOf(savePerson(desk, { ...facts(), email: taken.email }))).toBe(answer)
  expect(await refusalOf(savePerson(desk, { ...facts(), id: own.id, email: taken.email }))).toBe(answer)
})

test("who signed in with an address that is changed is signed out, and not for a change of name", async () => {
  const someone = await person()
  const session = await sessionOf(someone)
  await savePerson(desk, { ...facts(), id: someone.id, email: someone.email })
  expect((await actorOfSession(session.token)).kind).toBe("person")
  await savePerson(desk, { ...facts(), id: someone.id })
  expect((await actorOfSession(session.token)).kind).toBe("visitor")
})

test("someone unknown or erased is not found, and only administrators write", async () => {
  const erased = await db.person.create({ data: { name: "", erasedAt: new Date() }, select: { id: true } })
  const { actor } = await sessionOf(await person("EDITOR"))
  const before = await peopleRows()
  expect(await refusalOf(savePerson(desk, { ...facts(), id: randomUUID() }))).toBe("errors.notFound")
  expect(await refusalOf(savePerson(desk, { ...facts(), id: erased.id }))).toBe("errors.notFound")
  expect(await refusalOf(savePerson(actor, facts()))).toBe("errors.notAllowed")
  expect(await refusalOf(savePerson(visitor, facts()))).toBe("errors.notAllowed")
  expect(await peopleRows()).toEqual(before)
})
