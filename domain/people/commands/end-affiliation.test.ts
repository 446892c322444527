import { randomUUID } from "node:crypto"
import { afterEach, expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dayInCopenhagen, instantOf, now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { again, organisation, peopleRows, person, sessionOf } from "#test/people.ts"
import { endAffiliation } from "./end-affiliation.ts"
import { saveAffiliation } from "./save-affiliation.ts"

const database = useDatabase()
afterEach(() => setClock(null))
const desk = system("test")
const today = () => dayInCopenhagen(now())

async function coordinator() {
  const session = await sessionOf(await person())
  const organisationId = await organisation()
  const { personId } = session.actor
  await saveAffiliation(desk, {
    personId,
    organisationId,
    function: "COORDINATOR",
    title: "",
    fromOn: today(),
  })
  const { id } = await db.affiliation.findFirstOrThrow({ where: { personId }, select: { id: true } })
  return { session, organisationId, id }
}

test("a coordinator coordinates on the last day and not on the day after", async () => {
  const { session, organisationId, id } = await coordinator()
  const last = addDays(today(), 2)
  await endAffiliation(desk, { id, toOn: last })
  setClock(instantOf(last, "23:59"))
  expect((await again(session)).coordinates).toEqual([organisationId])
  setClock(instantOf(addDays(last, 1), "00:00"))
  expect((await again(session)).coordinates).toEqual([])
})

test("an end before the beginning is refused, by the database too", async () => {
  const { id } = await coordinator()
  const before = await peopleRows()
  const early = addDays(today(), -1)
  expect(await refusalOf(endAffiliation(desk, { id, toOn: early }))).toBe(
    "errors.invalidInput people.endsBeforeStart",
  )
  await expect(
    database.sql(`UPDATE "Affiliation" SET "toOn" = $2 WHERE "id" = $1`, [id, early]),
  ).rejects.toThrow("Affiliation_days")
  expect(await refusalOf(endAffiliation(visitor, { id, toOn: today() }))).toBe("errors.notAllowed")
  expect(await refusalOf(endAffiliation(desk, { id: randomUUID(), toOn: today() }))).toBe("errors.notFound")
  expect(await peopleRows()).toEqual(before)
})
