import { randomUUID } from "node:crypto"
import { afterEach, expect, test } from "vitest"
import { type SignedIn, visitor } from "#domain/access/actor.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { myOrders } from "#domain/events/queries/my-orders.ts"
import { db } from "#platform/database/client.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { again, person, sessionOf } from "#test/people.ts"
import { actorOfSession } from "../queries/actor-of-session.ts"
import { emailChange } from "../queries/email-change.ts"
import { askEmailChange } from "./ask-email-change.ts"
import { pressEmailLink } from "./press-email-link.ts"

useDatabase()
afterEach(() => setClock(null))
const someone = () => `${randomUUID()}@example.org`

async function asked(actor: SignedIn, email: string): Promise<{ from: string; to: string }> {
  await askEmailChange(actor, { email, locale: "da" })
  const tokenTo = async (toAddress: string) => {
    const mail = await db.outboxMessage.findFirst({
      where: { toAddress, kind: "people.emailChange" },
      orderBy: { createdAt: "desc" },
      select: { text: true },
    })
    return /token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? ""
  }
  return { from: await tokenTo(actor.email), to: await tokenTo(email) }
}

test("the address changes with the second yes; only the browser that asked stays signed in", async () => {
  const someoneHere = await person()
  const [here, elsewhere] = [await sessionOf(someoneHere), await sessionOf(someoneHere)]
  const email = someone()
  const links = await asked(here.actor, email)
  await pressEmailLink(visitor, { token: links.to })
  expect((await again(here)).email).toBe(someoneHere.email)
  expect(await emailChange(visitor, links.to)).toMatchObject({ isPressed: true, isDone: false })
  await pressEmailLink(visitor, { token: links.from })
  expect((await again(here)).email).toBe(email)
  expect((await actorOfSession(elsewhere.token)).kind).toBe("visitor")
  expect(await emailChange(visitor, links.from)).toMatchObject({ isDone: true })
})

test("pressed at the same instant in both mailboxes, it is changed once", async () => {
  const { actor } = await sessionOf(await person())
  const email = someone()
  const links = await asked(actor, email)
  await Promise.all([
    pressEmailLink(visitor, { token: links.from }),
    pressEmailLink(visitor, { token: links.to }),
  ])
  expect(await db.person.findUnique({ where: { email }, select: { id: true } })).toEqual({
    id: actor.personId,
  })
  expect(
    await db.auditEntry.count({ where: { operation: "people.emailChanged", subjectId: actor.personId } }),
  ).toBe(1)
})

test("one mailbox alone changes nothing, however often its link is pressed", async () => {
  const session = await sessionOf(await person())
  const links = await asked(session.actor, someone())
  await pressEmailLink(visitor, { token: links.to })
  expect(await refusalOf(pressEmailLink(visitor, { token: links.to }))).toBe("people.emailLinkOver")
  expect((await again(session)).email).toBe(session.actor.email)
})

test("a link works for a day, and not when the address got another owner meanwhile", async () => {
  const [one, two] = [await sessionOf(await person()), await sessionOf(await person())]
  const email = someone()
  const links = await asked(one.actor, email)
  await pressEmailLink(visitor, { token: links.to })
  await sessionOf({ email })
  expect(await refusalOf(pressEmailLink(visitor, { token: links.from }))).toBe("people.emailTakenNow")
  const late = await asked(two.actor, someone())
  setClock(new Date(now().getTime() + 25 * 3_600_000))
  expect(await refusalOf(pressEmailLink(visitor, { token: late.from }))).toBe("people.emailLinkOver")
})

test("orders keep the address they were made with, stay one's own, and are not those of who gets the address next", async () => {
  const session = await sessionOf(await person())
  const before = session.actor.email
  await signUp(visitor, buildSignUp(await buildEvent({ seats: 3 }), [before]))
  const links = await asked(session.actor, someone())
  await pressEmailLink(visitor, { token: links.from })
  await pressEmailLink(visitor, { token: links.to })
  expect(await myOrders(await again(session))).toHaveLength(1)
  expect(await db.order.count({ where: { buyerEmail: before } })).toBe(1)
  await signUp(visitor, buildSignUp(await buildEvent({ seats: 3 }), [before]))
  expect(await myOrders(await again(session))).toHaveLength(1)
})
