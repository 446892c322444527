import { randomUUID } from "node:crypto"
import { afterEach, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { actorOfSession } from "../queries/actor-of-session.ts"
import { askSignIn } from "./ask-sign-in.ts"
import { spendCode } from "./spend-code.ts"

useDatabase()
afterEach(() => setClock(null))

async function codeFor(email: string): Promise<{ code: string; browser: string; userAgent: string }> {
  const browser = randomUUID()
  await askSignIn(visitor, { email, nextPath: undefined, browser, client: randomUUID(), locale: "da" })
  const { text } = await db.outboxMessage.findFirstOrThrow({
    where: { toAddress: email },
    select: { text: true },
    orderBy: { createdAt: "desc" },
  })
  return { code: text.match(/\b\d{6}\b/)?.[0] ?? "", browser, userAgent: "" }
}
const address = () => `${randomUUID()}@example.org`
const another = (code: string) => (code === "000000" ? "000001" : "000000")
const sessions = (email: string) => db.signInSession.count({ where: { person: { email } } })

test("the code signs in the browser that asked, once", async () => {
  const email = address()
  const typed = await codeFor(email)
  const done = await spendCode(visitor, typed)
  expect(done.nextPath).toBe("/min-side")
  expect(await actorOfSession(done.sessionToken)).toMatchObject({ email })
  expect(await refusalOf(spendCode(visitor, typed))).toBe("people.linkOver")
})

test("another browser's code and one that is too old open nothing", async () => {
  const email = address()
  const typed = await codeFor(email)
  expect(await refusalOf(spendCode(visitor, { ...typed, browser: randomUUID() }))).toBe("people.linkOver")
  setClock(new Date(now().getTime() + 10 * 60_000 + 1_000))
  expect(await refusalOf(spendCode(visitor, typed))).toBe("people.linkOver")
  expect(await sessions(email)).toBe(0)
})

test("five wrong codes make the right one worthless, also when they are sent at once", async () => {
  const email = address()
  const typed = await codeFor(email)
  const wrong = { ...typed, code: another(typed.code) }
  const answers = await Promise.all(Array.from({ length: 12 }, () => refusalOf(spendCode(visitor, wrong))))
  expect(answers.filter((answer) => answer.includes("people.codeWrong"))).toHaveLength(5)
  expect(answers.filter((answer) => answer === "people.linkOver")).toHaveLength(7)
  expect(await refusalOf(spendCode(visitor, typed))).toBe("people.linkOver")
  expect(await sessions(email)).toBe(0)
})

test("four wrong codes are forgiven", async () => {
  const typed = await codeFor(address())
  const wrong = { ...typed, code: another(typed.code) }
  for (let time = 0; time < 4; time++)
    expect(await refusalOf(spendCode(visitor, wrong))).toContain("people.codeWrong")
  expect((await spendCode(visitor, typed)).sessionToken).toHaveLength(43)
})
