import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { draft, refusalOf, signedIn } from "#test/entries.ts"
import { person, sessionOf } from "#test/people.ts"
import { deskRequests } from "../queries/desk-requests.ts"
import { askPublication } from "./ask-publication.ts"
import { publishEntry } from "./publish-entry.ts"

useDatabase()
const atOnce = { publishAt: null, unpublishAt: null }

test("a writer cannot publish; who may is asked by mail and start page, and publishing answers", async () => {
  const entry = await draft("NEWS", { title: "Klar til udgivelse", slug: "klar-til-udgivelse" })
  const [asker, editor, manager] = [
    await person("WRITER"),
    await person("EDITOR"),
    await person("EVENT_MANAGER"),
  ]
  const writer = (await sessionOf(asker)).actor
  expect(await refusalOf(publishEntry(writer, { ...entry, ...atOnce }))).toBe("errors.notAllowed")
  await askPublication(writer, { id: entry.id, message: "Den haster" })
  expect(await db.outboxMessage.count({ where: { toAddress: editor.email } })).toBe(1)
  expect(await db.outboxMessage.count({ where: { toAddress: manager.email } })).toBe(0)
  const publisher = (await sessionOf(editor)).actor
  expect((await deskRequests(publisher)).publications).toMatchObject([
    { entryId: entry.id, message: "Den haster" },
  ])
  expect((await deskRequests((await sessionOf(manager)).actor)).publications).toEqual([])
  await publishEntry(publisher, { ...entry, ...atOnce })
  expect((await deskRequests(publisher)).publications).toEqual([])
  const told = await db.outboxMessage.findFirstOrThrow({
    where: { toAddress: asker.email, kind: "content.publicationDone" },
  })
  expect(told.text).toContain(`/admin/skriv/${entry.id}`)
})

test("asked twice: refused while it is open", async () => {
  const entry = await draft("EVENT", { title: "Møde", slug: "moede-to-gange" })
  const writer = await signedIn("WRITER")
  await askPublication(writer, { id: entry.id, message: "" })
  expect(await refusalOf(askPublication(writer, { id: entry.id, message: "" }))).toBe(
    "versions.publicationAskedAlready",
  )
})
