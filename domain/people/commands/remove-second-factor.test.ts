import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { again, peopleRows, person, sessionOf, withSecondFactor } from "#test/people.ts"
import { removeSecondFactor } from "./remove-second-factor.ts"

useDatabase()

test("one's own goes away in a session that has given it, and not in one that has only the mailbox", async () => {
  const someone = await person("EDITOR")
  const here = await sessionOf(someone)
  await withSecondFactor(here)
  const mailboxAlone = await sessionOf(someone)
  expect(await refusalOf(removeSecondFactor(mailboxAlone.actor, { personId: null }))).toBe(
    "errors.notAllowed",
  )
  expect(await refusalOf(removeSecondFactor(mailboxAlone.actor, { personId: someone.id }))).toBe(
    "errors.notAllowed",
  )
  await removeSecondFactor(here.actor, { personId: null })
  expect((await again(mailboxAlone)).roles).toEqual(["EDITOR"])
})

test("an administrator takes away that of someone who has lost the telephone, and the log says so", async () => {
  const someone = await person("EDITOR")
  await withSecondFactor(await sessionOf(someone))
  const { actor } = await sessionOf(await person("ADMINISTRATOR"))
  await removeSecondFactor(actor, { personId: someone.id })
  expect((await sessionOf(someone)).actor.roles).toEqual(["EDITOR"])
  expect(
    await db.auditEntry.count({ where: { subjectId: someone.id, operation: "people.secondFactorRemoved" } }),
  ).toBe(1)
  expect(await refusalOf(removeSecondFactor(actor, { personId: someone.id }))).toBe("errors.notFound")
})

test("nobody else takes it away; the console's link is the way back in", async () => {
  const someone = await person("ADMINISTRATOR")
  await withSecondFactor(await sessionOf(someone))
  const { actor } = await sessionOf(await person("EDITOR"))
  const fromConsole = await sessionOf(someone, "FIRST_ADMINISTRATOR")
  const before = await peopleRows()
  expect(await refusalOf(removeSecondFactor(actor, { personId: someone.id }))).toBe("errors.notAllowed")
  expect(await refusalOf(removeSecondFactor(visitor, { personId: someone.id }))).toBe("errors.notAllowed")
  expect(await peopleRows()).toEqual(before)
  expect(fromConsole.actor.roles).toEqual(["ADMINISTRATOR"])
  expect(fromConsole.nextPath).toBe("/admin")
  await removeSecondFactor(fromConsole.actor, { personId: null })
  expect((await sessionOf(someone)).actor.roles).toEqual(["ADMINISTRATOR"])
})
