import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { again, person, sessionOf, withSecondFactor } from "#test/people.ts"
import { mySecondFactor } from "../queries/my-second-factor.ts"
import { addSecondFactor } from "./add-second-factor.ts"

useDatabase()

test("a factor that is only begun counts for nothing, and beginning again makes a new secret", async () => {
  const session = await sessionOf(await person("EDITOR"))
  await addSecondFactor(session.actor)
  const first = await mySecondFactor(session.actor)
  expect(first).toMatchObject({ isStaff: true, state: "begun", isGiven: false })
  expect(first.setUp?.secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(first.setUp?.address).toContain("otpauth://totp/Samling:")
  expect((await again(session)).roles).toEqual(["EDITOR"])
  await addSecondFactor(session.actor)
  expect((await mySecondFactor(session.actor)).setUp?.secret).not.toBe(first.setUp?.secret)
})

test("one that is set up is not replaced by beginning anew, and its secret is shown to nobody", async () => {
  const session = await sessionOf(await person("EDITOR"))
  await withSecondFactor(session)
  const before = await db.secondFactor.findMany()
  expect(await refusalOf(addSecondFactor(session.actor))).toBe("people.factorAlready")
  expect(await db.secondFactor.findMany()).toEqual(before)
  expect(await mySecondFactor(session.actor)).toMatchObject({ state: "on", setUp: null })
})

test("a visitor has no second factor", async () => {
  expect(await refusalOf(addSecondFactor(visitor))).toBe("errors.notAllowed")
  expect(await refusalOf(mySecondFactor(visitor))).toBe("errors.notAllowed")
})
