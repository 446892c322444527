import { randomUUID } from "node:crypto"
import { afterEach, expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { actorOfSession } from "../queries/actor-of-session.ts"
import { hashOf } from "../secrets.ts"
import { askSignIn } from "./ask-sign-in.ts"
import { makeAdminLink } from "./make-admin-link.ts"
import { spendLink } from "./spend-link.ts"

useDatabase()
afterEach(() => setClock(null))

const tokenIn = (text: string) => text.match(/token=([\w-]+)/)?.[1] ?? ""

async function linkFor(
  email: string,
  nextPath?: string,
): Promise<{ token: string; browser: string; userAgent: string }> {
  const browser = randomUUID()
  await askSignIn(visitor, { email, nextPath, browser, client: randomUUID(), locale: "da" })
  const { text } = await db.outboxMessage.findFirstOrThrow({
    where: { toAddress: email },
    select: { text: true },
    orderBy: { createdAt: "desc" },
  })
  return { token: tokenIn(text), browser, userAgent: "Mozilla" }
}
const address = () => `${randomUUID()}@example.org`

test("a link signs in the person of the address, who is made, and the session is kept as a hash", async () => {
  const email = address()
  const done = await spendLink(visitor, await linkFor(email, "/arrangementer/x/tilmeld"))
  expect(done.nextPath).toBe("/arrangementer/x/tilmeld")
  expect(await actorOfSession(done.sessionToken)).toMatchObject({ kind: "person", email, roles: [] })
  const [session] = await db.signInSession.findMany({ where: { person: { email } } })
  expect(session).toMatchObject({
    tokenHash: hashOf(done.sessionToken),
    userAgent: "Mozilla",
    secondFactorAt: null,
  })
  expect(await db.auditEntry.count({ where: { subjectId: session?.personId ?? "" } })).toBe(1)
})

test("of two who press the same link at the same instant one is signed in, and nobody after", async () => {
  const email = address()
  const link = await linkFor(email)
  const answers = await Promise.allSettled([spendLink(visitor, link), spendLink(visitor, link)])
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  expect(await refusalOf(spendLink(visitor, link))).toBe("people.linkOver")
  expect(await db.signInSession.count({ where: { person: { email } } })).toBe(1)
})

test("a link opened in another browser, one that is ten minutes old and one that never was open nothing", async () => {
  const email = address()
  const link = await linkFor(email)
  expect(await refusalOf(spendLink(visitor, { ...link, browser: randomUUID() }))).toBe("people.linkOver")
  expect(await refusalOf(spendLink(visitor, { ...link, token: "x".repeat(43) }))).toBe("people.linkOver")
  setClock(new Date(now().getTime() + 10 * 60_000 + 1_000))
  expect(await refusalOf(spendLink(visitor, link))).toBe("people.linkOver")
  expect(await db.signInSession.count({ where: { person: { email } } })).toBe(0)
  expect(await db.person.count({ where: { email } })).toBe(0)
})

test("a link from the console needs no browser, gives the role, and counts as the second factor", async () => {
  const email = address()
  const url = await makeAdminLink(system("test"), { email, role: "EDITOR" })
  const done = await spendLink(visitor, { token: tokenIn(url), browser: "", userAgent: "" })
  expect(done.nextPath).toBe("/admin")
  expect(await actorOfSession(done.sessionToken)).toMatchObject({ roles: ["EDITOR"] })
  const [session] = await db.signInSession.findMany({ where: { person: { email } } })
  expect(session?.secondFactorAt).not.toBeNull()
})
