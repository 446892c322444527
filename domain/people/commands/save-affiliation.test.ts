import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { system } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dayInCopenhagen, now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { again, organisation, peopleRows, person, sessionOf } from "#test/people.ts"
import { saveAffiliation } from "./save-affiliation.ts"

useDatabase()
const desk = system("test")
const today = () => dayInCopenhagen(now())
const coordinator = { function: "COORDINATOR", title: "" } as const

test("a coordinator coordinates from the first day on, and not before", async () => {
  const session = await sessionOf(await person())
  const [here, soon] = [await organisation(), await organisation()]
  const personId = session.actor.personId
  await saveAffiliation(desk, { ...coordinator, personId, organisationId: here, fromOn: today() })
  await saveAffiliation(desk, { ...coordinator, personId, organisationId: soon, fromOn: addDays(today(), 1) })
  expect((await again(session)).coordinates).toEqual([here])
})

test("an employee coordinates nothing", async () => {
  const session = await sessionOf(await person())
  const organisationId = await organisation()
  const personId = session.actor.personId
  await saveAffiliation(desk, {
    personId,
    organisationId,
    function: "EMPLOYEE",
    title: "Leder",
    fromOn: today(),
  })
  expect((await again(session)).coordinates).toEqual([])
  expect(await db.affiliation.findMany({ where: { personId } })).toMatchObject([
    { title: "Leder", toOn: null },
  ])
})

test("the same function in the same place is had once, also by two presses at once", async () => {
  const { id: personId } = await person()
  const input = { ...coordinator, personId, organisationId: await organisation(), fromOn: today() }
  const answers = await Promise.allSettled([saveAffiliation(desk, input), saveAffiliation(desk, input)])
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  expect(await refusalOf(saveAffiliation(desk, input))).toBe("errors.invalidInput people.affiliatedAlready")
  await saveAffiliation(desk, { ...input, function: "COMMITTEE" })
  expect(await db.affiliation.count({ where: { personId } })).toBe(2)
})

test("unknown persons and organisations are not found, and only administrators write", async () => {
  const { actor } = await sessionOf(await person("EVENT_MANAGER"))
  const organisationId = await organisation()
  const input = { ...coordinator, personId: actor.personId, organisationId, fromOn: today() }
  const before = await peopleRows()
  expect(await refusalOf(saveAffiliation(actor, input))).toBe("errors.notAllowed")
  expect(await refusalOf(saveAffiliation(desk, { ...input, personId: randomUUID() }))).toBe("errors.notFound")
  expect(await refusalOf(saveAffiliation(desk, { ...input, organisationId: randomUUID() }))).toBe(
    "errors.notFound",
  )
  expect(await peopleRows()).toEqual(before)
})
