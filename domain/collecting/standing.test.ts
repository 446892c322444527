import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { trashEntry } from "#domain/content/commands/trash-entry.ts"
import { emptyTrash } from "#domain/content/empty-trash.ts"
import { deskTrash } from "#domain/content/queries/desk-trash.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { answered, contactIn, invitationIdOf, openCollection, responding } from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { sessionOf } from "#test/people.ts"
import { keepResponse } from "./commands/keep-response.ts"
import { myQuestionnaires } from "./queries/my-questionnaires.ts"
import { questionnaire } from "./queries/questionnaire.ts"

useDatabase()

test("a survey in the trash asks nobody, by link or signed in; answers hold it there, and without any it goes", async () => {
  const contact = await contactIn("101")
  const { actor } = await sessionOf({ email: contact.email })
  const built = await openCollection()
  const key = await answered(built, "101")
  const invitationId = await invitationIdOf(built, "101")
  expect(await myQuestionnaires(actor)).toHaveLength(1)
  const { version } = await db.entry.findUniqueOrThrow({ where: { id: built.id }, select: { version: true } })
  await trashEntry(desk, { id: built.id, version })
  expect(await questionnaire(visitor, key)).toBeNull()
  expect(await questionnaire(actor, invitationId)).toBeNull()
  expect(await refusalOf(keepResponse(visitor, responding(built, key)))).toBe("errors.notFound")
  expect(await myQuestionnaires(actor)).toEqual([])
  expect(await emptyTrash(new Date(now().getTime() + 86_400_000))).toBe(0)
  expect(await db.entry.count({ where: { id: built.id } })).toBe(1)
  const ask = { kind: null, search: "", isLeaving: false, page: 1, pageSize: 50 }
  expect((await deskTrash(desk, ask)).rows).toMatchObject([{ id: built.id, isHeld: true }])
})
