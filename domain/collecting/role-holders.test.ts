import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { dateOfDay } from "#platform/time/time.ts"
import { type BuiltCollection, contactIn, linkOf, mailsOf, openCollection } from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { addRespondent } from "./commands/add-respondent.ts"
import { inviteMunicipalities } from "./commands/invite-municipalities.ts"
import { remindMissing } from "./commands/remind-missing.ts"
import { questionnaire } from "./queries/questionnaire.ts"

useDatabase()

const newAddress = () => `ny-${randomUUID()}@example.org`

async function movedTo(personId: string, email: string): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { email }, select: { id: true } })
}

async function reminded(built: BuiltCollection): Promise<string[]> {
  await remindMissing(desk, { entryId: built.id, rounds: 0 })
  return mailsOf(built, "collecting.reminder")
}

test("who changed their address is invited once, is reminded once at the new one, and their old link goes on working", async () => {
  const { personId, email: old } = await contactIn("101")
  const built = await openCollection()
  const key = await linkOf(built, "101")
  const email = newAddress()
  await movedTo(personId, email)
  expect(await inviteMunicipalities(desk, { entryId: built.id })).toMatchObject({ mailed: 0 })
  expect(await mailsOf(built, "collecting.invitation")).toEqual([old])
  expect(await reminded(built)).toEqual([email])
  expect(await questionnaire(visitor, key)).not.toBeNull()
  await db.affiliation.updateMany({ where: { personId }, data: { toOn: dateOfDay("2021-01-01") } })
})

test("who changed to an address that staff had typed is one, with both links", async () => {
  const { personId } = await contactIn("147")
  const built = await openCollection()
  const key = await linkOf(built, "147")
  const email = newAddress()
  await addRespondent(desk, { entryId: built.id, municipalityCode: "147", email })
  await movedTo(personId, email)
  expect(await reminded(built)).toEqual([email])
  expect(await questionnaire(visitor, key)).toMatchObject({ access: "write" })
  await db.affiliation.updateMany({ where: { personId }, data: { toOn: dateOfDay("2021-01-01") } })
})

test("who took the role over with its common address is reminded there", async () => {
  const left = await contactIn("151")
  const built = await openCollection()
  await db.affiliation.updateMany({
    where: { personId: left.personId },
    data: { toOn: dateOfDay("2021-01-01") },
  })
  await movedTo(left.personId, newAddress())
  const successor = await contactIn("151")
  await movedTo(successor.personId, left.email)
  expect(await reminded(built)).toEqual([left.email])
})
