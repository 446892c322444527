import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { addDays, dateOfDay, dayInCopenhagen, now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { coordinator, organisation } from "#test/people.ts"
import { keptRoster } from "../queries/kept-roster.ts"
import { addColleague } from "./add-colleague.ts"
import { endColleague } from "./end-colleague.ts"

useDatabase()
const today = dayInCopenhagen(now())

async function withColleague(as: "EMPLOYEE" | "COORDINATOR" = "EMPLOYEE") {
  const organisationId = await organisation()
  const { actor } = await coordinator(organisationId)
  const email = `${randomUUID()}@example.org`
  const fromOn = addDays(today, -10)
  const colleague = { name: "Kollega", email, function: as, title: "", fromOn, locale: "da" as const }
  await addColleague(actor, { organisationId, ...colleague })
  const { standing } = await keptRoster(actor, organisationId)
  const idOf = (mine: boolean) =>
    standing.find((line) => (line.email === actor.email) === mine)?.affiliationId ?? ""
  return { organisationId, actor, id: idOf(false), ownId: idOf(true) }
}

test("whoever is taken off stands there through the last day, and stays written as having been there", async () => {
  const { actor, organisationId, id } = await withColleague()
  await endColleague(actor, { id, toOn: today })
  expect((await keptRoster(actor, organisationId)).standing).toHaveLength(2)
  await endColleague(actor, { id, toOn: addDays(today, -1) })
  const { standing, left } = await keptRoster(actor, organisationId)
  expect([standing.length, left.map(({ name }) => name)]).toEqual([1, ["Kollega"]])
  expect(await refusalOf(endColleague(actor, { id, toOn: today }))).toBe("people.affiliationOver")
})

test("nobody leaves before they came", async () => {
  const { actor, id } = await withColleague()
  expect(await refusalOf(endColleague(actor, { id, toOn: addDays(today, -11) }))).toBe(
    "errors.invalidInput people.endsBeforeStart",
  )
})

test("the last coordinator stays, also when two take each other off at once", async () => {
  const alone = await withColleague()
  expect(await refusalOf(endColleague(alone.actor, { id: alone.ownId, toOn: today }))).toBe(
    "people.lastCoordinator",
  )
  const { actor, organisationId, id, ownId } = await withColleague("COORDINATOR")
  const answers = await Promise.allSettled([
    endColleague(actor, { id, toOn: today }),
    endColleague(actor, { id: ownId, toOn: today }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  expect(await db.affiliation.count({ where: { organisationId, function: "COORDINATOR", toOn: null } })).toBe(
    1,
  )
})

test("another organisation's people are left alone", async () => {
  const [{ actor }, other] = [await withColleague(), await withColleague()]
  expect(await refusalOf(endColleague(actor, { id: other.id, toOn: today }))).toBe("errors.notAllowed")
  expect(await refusalOf(endColleague(actor, { id: randomUUID(), toOn: today }))).toBe("errors.notFound")
  expect(await db.affiliation.findUnique({ where: { id: other.id } })).toMatchObject({
    toOn: null,
    fromOn: dateOfDay(addDays(today, -10)),
  })
})
