import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { addDays, dayInCopenhagen, now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { again, coordinator, organisation, person, sessionOf } from "#test/people.ts"
import { coordinated } from "../queries/coordinated.ts"
import { keptRoster } from "../queries/kept-roster.ts"
import { addColleague } from "./add-colleague.ts"

useDatabase()
const today = dayInCopenhagen(now())
const colleague = (organisationId: string, email = `${randomUUID()}@example.org`) => ({
  organisationId,
  name: "Ny Kollega",
  email,
  function: "EMPLOYEE" as const,
  title: "Bibliotekar",
  fromOn: today,
  locale: "da" as const,
})

test("a coordinator puts somebody on the own roster, and they are told by mail", async () => {
  const organisationId = await organisation()
  const { actor } = await coordinator(organisationId)
  const input = colleague(organisationId)
  await addColleague(actor, input)
  const roster = await keptRoster(actor, organisationId)
  expect(roster.standing.find(({ email }) => email === input.email)).toMatchObject({
    name: "Ny Kollega",
    function: "EMPLOYEE",
    title: "Bibliotekar",
    fromOn: today,
  })
  const mails = await db.outboxMessage.findMany({ where: { toAddress: input.email } })
  expect(mails.map(({ kind }) => kind)).toEqual(["people.colleague"])
  expect(mails[0]?.text).toContain(actor.name)
})

test("somebody known keeps the name and is shown by name, address and function alone", async () => {
  const organisationId = await organisation()
  const { actor } = await coordinator(organisationId)
  const known = await person()
  await db.person.update({ where: { id: known.id }, data: { phone: "12345678" } })
  await addColleague(actor, colleague(organisationId, known.email))
  expect(await db.person.findUnique({ where: { id: known.id } })).toMatchObject({ name: "Prøve Person" })
  const shown = JSON.stringify(await keptRoster(actor, organisationId))
  expect(shown).toContain("Prøve Person")
  expect(shown).not.toContain("12345678")
  expect(shown).not.toContain(known.id)
})

test("the same person in the same function stands there once, also by two presses at once", async () => {
  const organisationId = await organisation()
  const { actor } = await coordinator(organisationId)
  const input = colleague(organisationId)
  const answers = await Promise.allSettled([addColleague(actor, input), addColleague(actor, input)])
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  expect(await refusalOf(addColleague(actor, input))).toBe("errors.invalidInput people.affiliatedAlready")
  expect(await db.outboxMessage.count({ where: { toAddress: input.email } })).toBe(1)
})

test("another organisation's roster is neither changed nor seen", async () => {
  const [own, other] = [await organisation(), await organisation()]
  const session = await coordinator(own)
  expect(await refusalOf(addColleague(session.actor, colleague(other)))).toBe("errors.notAllowed")
  expect(await refusalOf(keptRoster(session.actor, other))).toBe("errors.notAllowed")
  expect((await coordinated(session.actor)).map(({ id }) => id)).toEqual([own])
  const { actor: member } = await sessionOf(await person())
  expect(await coordinated(member)).toEqual([])
  await db.affiliation.updateMany({
    where: { personId: session.actor.personId },
    data: { toOn: new Date(addDays(today, -1)) },
  })
  expect(await refusalOf(keptRoster(await again(session), own))).toBe("errors.notAllowed")
})
