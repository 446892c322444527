import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { contentRows, draft, refusalOf, signedIn } from "#test/entries.ts"
import { person, sessionOf } from "#test/people.ts"
import { deskRequests } from "../queries/desk-requests.ts"
import { entryConversation } from "../queries/entry-conversation.ts"
import { askColleague } from "./ask-colleague.ts"

useDatabase()

test("a colleague who is asked sees it on the start page, in the editor, and in a mail that tells nothing of the draft", async () => {
  const entry = await draft("NEWS", { title: "Hemmelig fusion", slug: "hemmelig-fusion" })
  const [writer, colleague] = [await signedIn("WRITER"), await person("EDITOR")]
  const message = "Passer tallene?"
  const { id } = await askColleague(writer, { id: entry.id, personId: colleague.id, message })
  const reader = (await sessionOf(colleague)).actor
  expect((await deskRequests(reader)).looks).toMatchObject([{ id, title: "Hemmelig fusion", message }])
  const { requests } = await entryConversation(reader, entry.id)
  expect(requests).toMatchObject([{ id, state: "open", message, version: 2, mayClose: true }])
  const mail = await db.outboxMessage.findFirstOrThrow({ where: { toAddress: colleague.email } })
  expect(mail.text).toContain(`/admin/skriv/${entry.id}`)
  expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/fusion|tallene/)
})

test("asked again while it is open: refused; when it is over, taken", async () => {
  const entry = await draft("NEWS", { title: "Spurgt", slug: "spurgt" })
  const [writer, colleague] = [await signedIn("WRITER"), await person("EDITOR")]
  const ask = () => askColleague(writer, { id: entry.id, personId: colleague.id, message: "" })
  const { id } = await ask()
  expect(await refusalOf(ask())).toBe("versions.askedAlready")
  await db.entryRequest.update({ where: { id }, data: { doneAt: new Date() }, select: { id: true } })
  await ask()
})

test("one who may not see such drafts, oneself, and nobody cannot be asked; a visitor cannot ask", async () => {
  const entry = await draft("NEWS", { title: "Ikke alle", slug: "ikke-alle" })
  const writer = await signedIn("WRITER")
  const [manager, member] = [await person("EVENT_MANAGER"), await person()]
  const before = await contentRows()
  const ask = (personId: string) => askColleague(writer, { id: entry.id, personId, message: "" })
  for (const personId of [manager.id, member.id, writer.personId, randomUUID()]) {
    expect(await refusalOf(ask(personId))).toContain("versions.colleagueRefused")
  }
  const byVisitor = askColleague(visitor, { id: entry.id, personId: manager.id, message: "" })
  expect(await refusalOf(byVisitor)).toBe("errors.notAllowed")
  const stranger = await signedIn("EVENT_MANAGER")
  expect(await refusalOf(askColleague(stranger, { id: entry.id, personId: manager.id, message: "" }))).toBe(
    "errors.notFound",
  )
  expect(await contentRows()).toEqual(before)
})
