import { beforeAll, expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dateOfDay, dayInCopenhagen, now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { again, organisation, person, sessionOf } from "#test/people.ts"
import { deskOrganisation } from "./desk-organisation.ts"
import { deskOrganisations } from "./desk-organisations.ts"
import { deskPeople } from "./desk-people.ts"
import { deskPerson } from "./desk-person.ts"
import { myProfile } from "./my-profile.ts"
import { organisationChoices } from "./organisation-choices.ts"
import { roster } from "./roster.ts"
import { rosters } from "./rosters.ts"

useDatabase()
const desk = system("test")
const today = dayInCopenhagen(now())
const people = {
  search: "",
  role: null,
  function: null,
  order: { by: "name", descending: false },
  page: 1,
  pageSize: 50,
} as const
const organisations = {
  search: "",
  kind: null,
  isUncoordinated: false,
  order: { by: "name", descending: false },
  page: 1,
  pageSize: 50,
} as const
let here = ""
let there = ""

async function named(name: string, organisationId: string | null, toOn: string | null = null) {
  const affiliation = { organisationId: organisationId ?? "", function: "EMPLOYEE" as const }
  return db.person.create({
    data: {
      name,
      email: `${name.toLowerCase().replaceAll(/[^a-z]/g, "x")}@example.org`,
      ...(organisationId
        ? {
            affiliations: {
              create: {
                ...affiliation,
                fromOn: dateOfDay(addDays(today, -400)),
                toOn: toOn ? dateOfDay(toOn) : null,
              },
            },
          }
        : {}),
    },
    select: { id: true },
  })
}

beforeAll(async () => {
  here = await organisation()
  there = await organisation("LIBRARY")
  await db.organisation.update({ where: { id: here }, data: { name: "Ærø Kommune", gln: "5798000880016" } })
  await db.organisation.update({ where: { id: there }, data: { name: "Aabenraa Bibliotek" } })
  await named("Zenia Prøve", here)
  await named("Aase Prøve", here)
  await named("Bo Prøve", here, addDays(today, -1))
  await named("Ida Prøve", there)
  await db.person.create({ data: { name: "Slettet", erasedAt: now() }, select: { id: true } })
})

test("people are listed in Danish order, the erased left out, found by name, address and organisation", async () => {
  const all = await deskPeople(desk, people)
  expect(all.rows.map(({ name }) => name)).toEqual(["Bo Prøve", "Ida Prøve", "Zenia Prøve", "Aase Prøve"])
  const found = async (search: string) =>
    (await deskPeople(desk, { ...people, search })).rows.map(({ name }) => name)
  expect(await found("aase")).toEqual(["Aase Prøve"])
  expect(await found("IDAX")).toEqual(["Ida Prøve"])
  expect(await found("ærø")).toEqual(["Zenia Prøve", "Aase Prøve"])
  expect(await found("' OR 1=1")).toEqual([])
  expect((await deskPeople(desk, { ...people, page: 2, pageSize: 3 })).rows).toHaveLength(1)
})

test("people are filtered by role and by what they are today", async () => {
  const editor = await person("EDITOR")
  const of = async (ask: object) => (await deskPeople(desk, { ...people, ...ask })).rows.map(({ id }) => id)
  expect(await of({ role: "any" })).toEqual([editor.id])
  expect(await of({ role: "REVIEWER" })).toEqual([])
  expect(await of({ function: "EMPLOYEE" })).toHaveLength(3)
  expect((await deskPerson(desk, editor.id)).roles).toEqual(["EDITOR"])
  await db.person.delete({ where: { id: editor.id } })
})

test("organisations are listed in Danish order with who stands there today", async () => {
  const { rows } = await deskOrganisations(desk, organisations)
  expect(rows.map(({ name, people: count }) => [name, count])).toEqual([
    ["Ærø Kommune", 2],
    ["Aabenraa Bibliotek", 1],
  ])
  const found = async (ask: object) =>
    (await deskOrganisations(desk, { ...organisations, ...ask })).rows.map(({ id }) => id)
  expect(await found({ search: "5798 0008 80016" })).toEqual([here])
  expect(await found({ kind: "LIBRARY" })).toEqual([there])
  expect(await found({ isUncoordinated: true })).toEqual([here, there])
  expect((await deskOrganisation(desk, here)).people.map(({ isOver }) => isOver)).toEqual([
    true,
    false,
    false,
  ])
  expect((await organisationChoices(desk)).map(({ id }) => id)).toEqual([here, there])
})

test("a coordinator sees who stands in the own organisation today, and nobody of another", async () => {
  const session = await sessionOf(await person())
  await db.affiliation.create({
    data: {
      personId: session.actor.personId,
      organisationId: here,
      function: "COORDINATOR",
      fromOn: dateOfDay(today),
    },
    select: { id: true },
  })
  const actor = await again(session)
  const [own, ...others] = await rosters(actor)
  expect(others).toEqual([])
  expect(own).toMatchObject({ organisationId: here, name: "Ærø Kommune", gln: "5798000880016" })
  expect(own?.people.map(({ name }) => name)).toEqual(["Prøve Person", "Zenia Prøve", "Aase Prøve"])
  expect(await refusalOf(roster(actor, there))).toBe("errors.notAllowed")
  const stranger = await sessionOf(await person())
  expect(await rosters(stranger.actor)).toEqual([])
  expect(await refusalOf(roster(stranger.actor, here))).toBe("errors.notAllowed")
  expect(await rosters(visitor)).toEqual([])
})

test("one's own profile tells where one is signed in, and no secret", async () => {
  const someone = await person()
  const [one, two] = [await sessionOf(someone), await sessionOf(someone)]
  const profile = await myProfile(one.actor)
  expect(profile.sessions.map(({ isThis }) => isThis).toSorted()).toEqual([false, true])
  expect(JSON.stringify(profile)).not.toContain(two.token)
  expect(await refusalOf(myProfile(visitor))).toBe("errors.notAllowed")
})

test("the desk's lists are for staff", async () => {
  const { actor } = await sessionOf(await person())
  for (const asked of [
    () => deskPeople(actor, people),
    () => deskPerson(actor, actor.personId),
    () => deskOrganisations(actor, organisations),
    () => deskOrganisation(actor, here),
    () => organisationChoices(actor),
  ]) {
    expect(await refusalOf(asked())).toBe("errors.notAllowed")
  }
})
