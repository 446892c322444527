import { afterEach, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { again, codeOf, person, sessionOf, withSecondFactor } from "#test/people.ts"
import { addSecondFactor } from "./add-second-factor.ts"
import { checkSecondFactor } from "./check-second-factor.ts"

useDatabase()
afterEach(() => setClock(null))

async function staff() {
  const someone = await person("EDITOR")
  await withSecondFactor(await sessionOf(someone))
  return { someone, session: await sessionOf(someone) }
}

test("the code of the app gives this session its roles and leads on to where one was going", async () => {
  const { session } = await staff()
  expect(session.actor.roles).toEqual([])
  const code = await codeOf(session.actor.personId)
  expect(await checkSecondFactor(session.actor, { code, naeste: "/admin/post" })).toEqual({
    nextPath: "/admin/post",
  })
  expect((await again(session)).roles).toEqual(["EDITOR"])
})

test("a code is taken once, also by two who send it at the same instant", async () => {
  const { someone, session } = await staff()
  const other = await sessionOf(someone)
  const code = await codeOf(someone.id)
  const answers = await Promise.allSettled([
    checkSecondFactor(session.actor, { code, naeste: undefined }),
    checkSecondFactor(other.actor, { code, naeste: undefined }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  const both = [await again(session), await again(other)]
  expect(both.filter(({ roles }) => roles.length > 0)).toHaveLength(1)
})

test("a step's difference of clocks is forgiven, two are not", async () => {
  const { someone, session } = await staff()
  const late = await codeOf(someone.id, 70)
  expect(await refusalOf(checkSecondFactor(session.actor, { code: late, naeste: undefined }))).toContain(
    "people.factorWrong",
  )
  setClock(new Date(now().getTime() + 45_000))
  await checkSecondFactor(session.actor, { code: late, naeste: undefined })
  expect((await again(session)).roles).toEqual(["EDITOR"])
})

test("after five tries in five minutes the right code is refused too", async () => {
  const { someone, session } = await staff()
  const code = await codeOf(someone.id)
  const wrong = code === "000000" ? "000001" : "000000"
  const answers: string[] = []
  // One try was spent on setting it up.
  for (let time = 0; time < 4; time++)
    answers.push(await refusalOf(checkSecondFactor(session.actor, { code: wrong, naeste: undefined })))
  expect(answers.every((answer) => answer.includes("people.factorWrong"))).toBe(true)
  expect(await refusalOf(checkSecondFactor(session.actor, { code, naeste: undefined }))).toBe(
    "errors.tooMany",
  )
  expect((await again(session)).roles).toEqual([])
})

test("one that is only begun is not given, nor one of nobody", async () => {
  const { actor } = await sessionOf(await person("EDITOR"))
  await addSecondFactor(actor)
  const code = await codeOf(actor.personId)
  expect(await refusalOf(checkSecondFactor(actor, { code, naeste: undefined }))).toContain(
    "people.factorWrong",
  )
  expect(await refusalOf(checkSecondFactor(visitor, { code, naeste: undefined }))).toBe("errors.notAllowed")
})
