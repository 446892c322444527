import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { person } from "#test/people.ts"
import { hashOf } from "../secrets.ts"
import { askSignIn } from "./ask-sign-in.ts"

useDatabase()

const asking = (email: string, changes: { browser?: string; client?: string; locale?: "en" } = {}) =>
  askSignIn(visitor, {
    email,
    nextPath: undefined,
    browser: changes.browser ?? randomUUID(),
    client: changes.client ?? randomUUID(),
    locale: changes.locale ?? "da",
  })

const letterTo = (email: string) =>
  db.outboxMessage.findFirstOrThrow({
    where: { toAddress: email },
    select: { text: true, subject: true, kind: true, html: true },
    orderBy: { createdAt: "desc" },
  })

test("who asks in English is written to in English, and the link stays there", async () => {
  const email = `${randomUUID()}@example.org`
  await asking(email, { locale: "en" })
  const { subject, text, html } = await letterTo(email)
  expect(subject).toBe("Sign in")
  expect(new URL(text.match(/https?:\S+/)?.[0] ?? "").pathname).toBe("/en/log-ind/bekraeft")
  expect(html).toContain('<html lang="en">')
})

test("a link and a code go out in one mail, and only their hashes are kept", async () => {
  const email = `${randomUUID()}@example.org`
  await asking(email)
  const letter = await letterTo(email)
  const token = letter.text.match(/token=([\w-]+)/)?.[1] ?? ""
  const code = letter.text.match(/\b\d{6}\b/)?.[0] ?? ""
  expect(letter.kind).toBe("sign-in")
  expect(token.length).toBeGreaterThan(40)
  expect(code).toMatch(/^\d{6}$/)
  const kept = await db.accessToken.findMany({ where: { email } })
  expect(kept).toMatchObject([{ hash: hashOf(token), usedAt: null, role: null }])
  expect(kept[0]?.expiresAt.getTime()).toBeCloseTo(now().getTime() + 600_000, -4)
  expect(JSON.stringify(kept)).not.toContain(token)
  expect(JSON.stringify(kept)).not.toContain(`"${code}"`)
})

test("an address that nobody has gets the same mail, and nobody is made of it before it is used", async () => {
  const known = await person("EDITOR")
  const unknown = `${randomUUID()}@example.org`
  await asking(known.email)
  await asking(unknown)
  const shape = ({ text, subject }: { text: string; subject: string }) =>
    subject + text.replace(/token=[\w-]+/, "").replace(/\b\d{6}\b/, "")
  expect(shape(await letterTo(unknown))).toBe(shape(await letterTo(known.email)))
  expect(await db.person.count({ where: { email: unknown } })).toBe(0)
})

test("a browser that asks again makes its earlier link worthless, another browser's stands", async () => {
  const email = `${randomUUID()}@example.org`
  const browser = randomUUID()
  await asking(email, { browser })
  await asking(email)
  await asking(email, { browser })
  const open = await db.accessToken.findMany({
    where: { email, usedAt: null },
    select: { browserHash: true },
  })
  expect(open).toHaveLength(2)
  expect(open.filter(({ browserHash }) => browserHash === hashOf(browser))).toHaveLength(1)
})

test("the sixth mail to one address in a quarter of an hour is refused and not sent", async () => {
  const email = `${randomUUID()}@example.org`
  for (let time = 0; time < 5; time++) await asking(email)
  expect(await refusalOf(asking(email))).toBe("errors.tooMany")
  expect(await db.outboxMessage.count({ where: { toAddress: email } })).toBe(5)
})

test("one client that asks for many addresses is refused in the end", async () => {
  const client = randomUUID()
  const answers: string[] = []
  for (let time = 0; time < 61; time++) {
    answers.push(
      await asking(`${randomUUID()}@example.org`, { client }).then(
        () => "sent",
        () => "refused",
      ),
    )
  }
  expect(answers.filter((answer) => answer === "sent")).toHaveLength(60)
  expect(answers.at(-1)).toBe("refused")
})
