import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { system } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { again, peopleRows, person, sessionOf } from "#test/people.ts"
import { saveRoles } from "./save-roles.ts"

useDatabase()
const rolesOf = async (personId: string) =>
  (await db.personRole.findMany({ where: { personId }, orderBy: { role: "asc" } })).map(({ role }) => role)

test("roles are given and taken by one press, hold at the next request, and each is said in the log", async () => {
  const administrator = await sessionOf(await person("ADMINISTRATOR"))
  const someone = await person("EDITOR")
  const session = await sessionOf(someone)
  await saveRoles(administrator.actor, { personId: someone.id, roles: ["EVENT_MANAGER", "REVIEWER"] })
  expect(await rolesOf(someone.id)).toEqual(["EVENT_MANAGER", "REVIEWER"])
  expect((await again(session)).roles.toSorted()).toEqual(["EVENT_MANAGER", "REVIEWER"])
  const log = await db.auditEntry.findMany({
    where: { subjectId: someone.id, operation: "people.grantRole" },
  })
  expect(log.map(({ details }) => details)).toEqual([
    { granted: "EVENT_MANAGER" },
    { granted: "REVIEWER" },
    { revoked: "EDITOR" },
  ])
  expect(log.every(({ actorId }) => actorId === administrator.actor.personId)).toBe(true)
})

test("of two administrators who take the role from each other at once one keeps it, and the last one always", async () => {
  await db.personRole.deleteMany()
  const [one, other] = [await person("ADMINISTRATOR"), await person("ADMINISTRATOR")]
  const [first, second] = [await sessionOf(one), await sessionOf(other)]
  const answers = await Promise.allSettled([
    saveRoles(first.actor, { personId: other.id, roles: [] }),
    saveRoles(second.actor, { personId: one.id, roles: [] }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  expect(await db.personRole.count({ where: { role: "ADMINISTRATOR" } })).toBe(1)
  const [left] = await db.personRole.findMany()
  const before = await peopleRows()
  expect(
    await refusalOf(saveRoles(system("test"), { personId: left?.personId ?? "", roles: ["EDITOR"] })),
  ).toBe("people.lastAdministrator")
  expect(await peopleRows()).toEqual(before)
})

test("nobody but an administrator gives roles, not even to oneself", async () => {
  const someone = await person("EDITOR", "EVENT_MANAGER", "FINANCE_OFFICER")
  const { actor } = await sessionOf(someone)
  const before = await peopleRows()
  expect(await refusalOf(saveRoles(actor, { personId: someone.id, roles: ["ADMINISTRATOR"] }))).toBe(
    "errors.notAllowed",
  )
  expect(await refusalOf(saveRoles(system("test"), { personId: randomUUID(), roles: [] }))).toBe(
    "errors.notFound",
  )
  expect(await peopleRows()).toEqual(before)
})
