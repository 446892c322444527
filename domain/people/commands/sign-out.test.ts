import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { peopleRows, person, sessionOf } from "#test/people.ts"
import { actorOfSession } from "../queries/actor-of-session.ts"
import { signOut } from "./sign-out.ts"

useDatabase()
const kindOf = async (token: string) => (await actorOfSession(token)).kind

test("signing out ends this session and leaves the other one", async () => {
  const someone = await person()
  const [here, there] = [await sessionOf(someone), await sessionOf(someone)]
  await signOut(here.actor, { everywhere: false })
  expect(await kindOf(here.token)).toBe("visitor")
  expect(await kindOf(there.token)).toBe("person")
})

test("signing out everywhere ends all of one's own, and nobody else's", async () => {
  const someone = await person()
  const [here, there] = [await sessionOf(someone), await sessionOf(someone)]
  const other = await sessionOf(await person())
  await signOut(here.actor, { everywhere: true })
  expect(await kindOf(here.token)).toBe("visitor")
  expect(await kindOf(there.token)).toBe("visitor")
  expect(await kindOf(other.token)).toBe("person")
})

test("a visitor has nothing to sign out of", async () => {
  const before = await peopleRows()
  await signOut(visitor, { everywhere: true })
  expect(await peopleRows()).toEqual(before)
})
