import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { draft, refusalOf, signedIn } from "#test/entries.ts"
import { person, sessionOf } from "#test/people.ts"
import { entryConversation } from "../queries/entry-conversation.ts"
import { askColleague } from "./ask-colleague.ts"
import { closeRequest } from "./close-request.ts"

useDatabase()

test("who was asked says so with an answer, and who asked is told; once over it stays over", async () => {
  const entry = await draft("NEWS", { title: "Set efter", slug: "set-efter" })
  const [asker, colleague] = [await person("WRITER"), await person("WRITER")]
  const [writer, reader] = [(await sessionOf(asker)).actor, (await sessionOf(colleague)).actor]
  const { id } = await askColleague(writer, { id: entry.id, personId: colleague.id, message: "" })
  const other = await signedIn("WRITER")
  expect(await refusalOf(closeRequest(other, { requestId: id, answer: "" }))).toBe("errors.notAllowed")
  expect(await refusalOf(closeRequest(writer, { requestId: id, answer: "" }))).toBe("errors.notAllowed")
  await closeRequest(reader, { requestId: id, answer: "Tallene passer" })
  const { requests } = await entryConversation(writer, entry.id)
  expect(requests).toMatchObject([{ state: "done", answer: "Tallene passer" }])
  expect(await db.outboxMessage.count({ where: { toAddress: asker.email, kind: "content.looked" } })).toBe(1)
  expect(await refusalOf(closeRequest(reader, { requestId: id, answer: "" }))).toBe("versions.requestOver")
})
