import { afterEach, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { again, person, sessionOf } from "#test/people.ts"
import { actorOfSession } from "../queries/actor-of-session.ts"
import { keepSession } from "./keep-session.ts"

useDatabase()
afterEach(() => setClock(null))
const inDays = (days: number) => new Date(now().getTime() + days * 86_400_000)

test("a session that is used lives on", async () => {
  const session = await sessionOf(await person())
  setClock(inDays(20))
  const expiresAt = inDays(30)
  await keepSession(visitor, { sessionToken: session.token, expiresAt })
  setClock(inDays(25))
  expect((await again(session)).expiresAt).toEqual(expiresAt)
})

test("a session that is over stays over", async () => {
  const session = await sessionOf(await person())
  setClock(inDays(31))
  await keepSession(visitor, { sessionToken: session.token, expiresAt: inDays(30) })
  expect((await actorOfSession(session.token)).kind).toBe("visitor")
})

test("an unknown secret keeps nobody's session", async () => {
  const session = await sessionOf(await person())
  const before = session.actor.expiresAt
  await keepSession(visitor, { sessionToken: "unknown", expiresAt: inDays(300) })
  expect((await again(session)).expiresAt).toEqual(before)
})
