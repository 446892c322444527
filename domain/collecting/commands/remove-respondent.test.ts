import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { contactIn, linkOf, openCollection, responding } from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { questionnaire } from "../queries/questionnaire.ts"
import { addRespondent } from "./add-respondent.ts"
import { handOver } from "./hand-over.ts"
import { keepResponse } from "./keep-response.ts"
import { removeRespondent } from "./remove-respondent.ts"

useDatabase()
beforeAll(async () => {
  await contactIn("101")
})

const idOf = async (email: string) =>
  (await db.respondent.findFirstOrThrow({ where: { email }, select: { id: true } })).id

test("a mistyped address is taken back: its link leads nowhere, the log says it, and the right one is invited", async () => {
  const built = await openCollection()
  const form = { entryId: built.id, municipalityCode: "563", email: "fano@example.org" }
  await addRespondent(desk, form)
  const key = await linkOf(built, "563")
  await removeRespondent(desk, { entryId: built.id, respondentId: await idOf(form.email) })
  expect(await questionnaire(visitor, key)).toBeNull()
  const log = { subjectId: built.id, operation: "collecting.addressRemoved" }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
  await addRespondent(desk, { ...form, email: "fanoe@example.org" })
})

test("when the colleague is taken back to whom it was handed, who handed over answers again, with what was saved", async () => {
  const built = await openCollection()
  const key = await linkOf(built, "101")
  await handOver(visitor, { key, name: "K", email: "kolega@example.org", words: "" })
  const theirs = await linkOf(built, "101", "collecting.handOver", "kolega@example.org")
  await keepResponse(visitor, responding(built, theirs))
  await removeRespondent(desk, { entryId: built.id, respondentId: await idOf("kolega@example.org") })
  expect(await questionnaire(visitor, key)).toMatchObject({ access: "write", response: { version: 1 } })
})

test("who holds the role, an address of another survey and a member's wish leave everything as it is", async () => {
  const [built, other] = [await openCollection(), await openCollection()]
  const role = await db.respondent.findFirstOrThrow({ where: { invitation: { editionId: built.editionId } } })
  await addRespondent(desk, { entryId: other.id, municipalityCode: "563", email: "andre@example.org" })
  for (const respondentId of [role.id, await idOf("andre@example.org")])
    expect(await refusalOf(removeRespondent(desk, { entryId: built.id, respondentId }))).toBe(
      "errors.notFound",
    )
  const form = { entryId: other.id, respondentId: await idOf("andre@example.org") }
  expect(await refusalOf(removeRespondent(await signedIn(), form))).toBe("errors.notAllowed")
})
