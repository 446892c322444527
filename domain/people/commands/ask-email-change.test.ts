import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { person, sessionOf } from "#test/people.ts"
import { emailChange } from "../queries/email-change.ts"
import { myProfile } from "../queries/my-profile.ts"
import { askEmailChange } from "./ask-email-change.ts"

useDatabase()
const someone = () => `${randomUUID()}@example.org`
const mailsTo = (toAddress: string) =>
  db.outboxMessage.findMany({ where: { toAddress }, select: { kind: true, text: true } })
const tokenIn = (text = "") => /token=([\w-]+)/.exec(text)?.[1] ?? ""

test("both mailboxes get a link of their own, and nothing is changed", async () => {
  const { actor } = await sessionOf(await person())
  const email = someone()
  await askEmailChange(actor, { email, locale: "da" })
  const [from] = await mailsTo(actor.email)
  const [to] = await mailsTo(email)
  expect(tokenIn(from?.text)).not.toBe(tokenIn(to?.text))
  expect(await emailChange(actor, tokenIn(to?.text))).toMatchObject({ toEmail: email, isPressed: false })
  expect(await myProfile(actor)).toMatchObject({ email: actor.email, change: { email } })
})

test("another's address is answered like any other, and only its own mailbox is told", async () => {
  const [{ actor }, other] = [await sessionOf(await person()), await person()]
  await askEmailChange(actor, { email: other.email, locale: "da" })
  expect(await myProfile(actor)).toMatchObject({
    change: { email: other.email, isFromPressed: false, isToPressed: false },
  })
  const [told] = await mailsTo(other.email)
  expect(told?.kind).toBe("people.emailTaken")
  expect(tokenIn(told?.text)).toBe("")
  expect((await mailsTo(actor.email)).map(({ kind }) => kind)).toEqual(["people.emailChange"])
})

test("asking again makes the earlier links worthless, and five times are enough", async () => {
  const { actor } = await sessionOf(await person())
  const first = someone()
  await askEmailChange(actor, { email: first, locale: "da" })
  for (let times = 0; times < 4; times += 1) await askEmailChange(actor, { email: someone(), locale: "da" })
  const [mail] = await mailsTo(first)
  expect(await emailChange(actor, tokenIn(mail?.text))).toBeNull()
  expect(await refusalOf(askEmailChange(actor, { email: someone(), locale: "da" }))).toBe("errors.tooMany")
  expect(await refusalOf(askEmailChange(actor, { email: actor.email, locale: "da" }))).toBe(
    "errors.invalidInput people.emailSame",
  )
})
