import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { erasePerson } from "#domain/privacy/commands/erase-person.ts"
import { myData } from "#domain/privacy/queries/my-data.ts"
import { db } from "#platform/database/client.ts"
import { answered, contactIn, linkOf, openCollection } from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { sessionOf } from "#test/people.ts"
import { forgetRespondents } from "./jobs.ts"
import { questionnaire } from "./queries/questionnaire.ts"

useDatabase()

test("who was asked is forgotten once the collection is long closed, with links and remarks; the answer stays", async () => {
  await contactIn("101")
  const built = await openCollection()
  const key = await answered(built, "101", { remark: "Ring til Ida på 12 34 56 78" })
  const { closesAt } = await db.collection.findUniqueOrThrow({ where: { editionId: built.editionId } })
  await forgetRespondents(closesAt)
  expect(await questionnaire(visitor, key), "not before").not.toBeNull()
  await forgetRespondents(new Date(closesAt.getTime() + 1))
  expect(await questionnaire(visitor, key)).toBeNull()
  const where = { invitation: { editionId: built.editionId } }
  expect(await db.respondent.count({ where })).toBe(0)
  expect(await db.response.findFirst({ where })).toMatchObject({
    status: "SENT",
    savedById: null,
    remark: "",
  })
})

test("one's own data tells of the questionnaires, and erasing takes name, address, links and remark from them", async () => {
  const contact = await contactIn("147")
  const built = await openCollection()
  await answered(built, "147", { remark: "Hilsen Ida" })
  const { actor } = await sessionOf({ email: contact.email })
  const { questionnaires } = await myData(actor)
  expect(questionnaires).toMatchObject([
    { kind: "ROLE", invitation: { municipality: { name: "Frederiksberg" } }, responses: [{}] },
  ])
  expect(JSON.stringify(questionnaires)).not.toContain(await linkOf(built, "147"))
  await erasePerson(desk, { personId: contact.personId })
  expect(await db.respondent.count({ where: { email: contact.email } })).toBe(0)
  const response = await db.response.findFirst({ where: { invitation: { editionId: built.editionId } } })
  expect(response?.remark).toBe("")
  expect(await db.answeredMunicipality.count({ where: { editionId: built.editionId } })).toBe(1)
})
