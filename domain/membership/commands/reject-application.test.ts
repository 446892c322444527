import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { applied, buildJoin, waiting } from "#test/joining.ts"
import { person, sessionOf } from "#test/people.ts"
import { rejectApplication } from "./reject-application.ts"

useDatabase()
const someone = () => `${randomUUID()}@example.org`

test("a no is mailed in the words it was given, once, and makes no member", async () => {
  const { actor } = await sessionOf(await person("FINANCE_OFFICER"))
  const email = someone()
  const { id } = await waiting(buildJoin(email))
  await rejectApplication(actor, { id, answer: "Vi optager kun folk herfra." })
  expect(await refusalOf(rejectApplication(actor, { id, answer: "Igen." }))).toBe(
    "membership.application.actRefused",
  )
  const mails = await db.outboxMessage.findMany({ where: { toAddress: email, kind: "membership.rejected" } })
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).toContain("Vi optager kun folk herfra.")
  expect(await db.person.count({ where: { email } })).toBe(0)
})

test("what nobody confirmed is not decided, and only those who may decide do", async () => {
  const draft = await applied(buildJoin(someone()))
  const { actor } = await sessionOf(await person("FINANCE_OFFICER"))
  expect(await refusalOf(rejectApplication(actor, { id: draft.id, answer: "Nej." }))).toBe(
    "membership.application.actRefused",
  )
  const { actor: editor } = await sessionOf(await person("EDITOR"))
  const { id } = await waiting(buildJoin(someone()))
  expect(await refusalOf(rejectApplication(editor, { id, answer: "Nej." }))).toBe("errors.notAllowed")
})
