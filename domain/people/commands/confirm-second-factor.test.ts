import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { again, codeOf, person, sessionOf, withSecondFactor } from "#test/people.ts"
import { awaitsSecondFactor } from "../queries/awaits-second-factor.ts"
import { addSecondFactor } from "./add-second-factor.ts"
import { confirmSecondFactor } from "./confirm-second-factor.ts"

useDatabase()
const wrongFor = async (personId: string) => ((await codeOf(personId)) === "000000" ? "000001" : "000000")

test("once confirmed, the roles hold in this session, and in no other before it gives a code", async () => {
  const someone = await person("EDITOR")
  const [here, there] = [await sessionOf(someone), await sessionOf(someone)]
  await withSecondFactor(here)
  expect((await again(here)).roles).toEqual(["EDITOR"])
  expect((await again(there)).roles).toEqual([])
  expect(await awaitsSecondFactor(there.actor)).toBe(true)
  expect(await awaitsSecondFactor(here.actor)).toBe(false)
  const later = await sessionOf(someone)
  expect(later.actor.roles).toEqual([])
  expect(later.nextPath).toBe("/min-side/totrin?naeste=%2Fadmin")
})

test("a wrong code confirms nothing", async () => {
  const session = await sessionOf(await person("EDITOR"))
  const { personId } = session.actor
  await addSecondFactor(session.actor)
  const code = await wrongFor(personId)
  expect(await refusalOf(confirmSecondFactor(session.actor, { code }))).toBe(
    "errors.invalidInput people.factorWrong",
  )
  expect((await again(await sessionOf({ email: session.actor.email }))).roles).toEqual(["EDITOR"])
})

test("nothing begun, nothing to confirm; and a visitor neither", async () => {
  const { actor } = await sessionOf(await person("EDITOR"))
  expect(await refusalOf(confirmSecondFactor(actor, { code: "123456" }))).toContain("people.factorWrong")
  expect(await refusalOf(confirmSecondFactor(visitor, { code: "123456" }))).toBe("errors.notAllowed")
})
